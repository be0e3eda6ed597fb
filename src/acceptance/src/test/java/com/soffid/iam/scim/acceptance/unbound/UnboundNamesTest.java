package com.soffid.iam.scim.acceptance.unbound;

import com.soffid.iam.scim.acceptance.contract.NamesContract;
import com.soffid.iam.scim.acceptance.contract.TestTarget;

/** The SDK omits {@code Resources} from an empty list. */
class UnboundNamesTest extends NamesContract {

    @Override
    protected TestTarget<UnboundServer> start() {
        return UnboundTargets.start();
    }
}
