package com.soffid.iam.scim.acceptance.unbound;

import com.soffid.iam.scim.acceptance.contract.ExtensionContract;
import com.soffid.iam.scim.acceptance.contract.TestTarget;

/**
 * The schema of this server requires a value in each manager. Therefore it refuses a request that removes only that value.
 */
class UnboundExtensionTest extends ExtensionContract {

    @Override
    protected TestTarget<?> start() {
        return UnboundTargets.start();
    }
}
