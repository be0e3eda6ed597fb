package com.soffid.iam.scim.acceptance.targets.standard;

import com.soffid.iam.scim.acceptance.emulation.Quota;

class ZoomTest extends StandardSystemContract {

    @Override
    public StandardSystem start(Quota quota) {
        return StandardSystem.zoom(quota);
    }
}
