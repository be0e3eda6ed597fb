package com.soffid.iam.scim.acceptance.targets.standard;

import com.soffid.iam.scim.acceptance.emulation.Quota;

class ServiceNowTest extends StandardSystemContract {

    @Override
    public StandardSystem start(Quota quota) {
        return StandardSystem.serviceNow(quota);
    }
}
