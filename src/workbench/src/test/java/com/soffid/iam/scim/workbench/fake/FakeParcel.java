package com.soffid.iam.scim.workbench.fake;

import java.io.Serializable;

/** Something that can be written, but not read by a server that lacks its class. */
public final class FakeParcel implements Serializable {
    private static final long serialVersionUID = 1L;
}
