package com.soffid.iam.scim.workbench.fake;

import java.io.Serializable;

/** An object that can be serialized, but that a server without its class cannot read. */
public final class FakeParcel implements Serializable {
    private static final long serialVersionUID = 1L;
}
