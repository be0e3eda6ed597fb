package com.soffid.iam.scim.acceptance.scimple;

import com.soffid.iam.scim.acceptance.contract.NamesContract;
import com.soffid.iam.scim.acceptance.contract.TestTarget;
import com.soffid.iam.scim.acceptance.library.LibraryServer;

class ScimpleNamesTest extends NamesContract {

    @Override
    protected TestTarget<LibraryServer> start() {
        return ScimpleTargets.start();
    }
}
