package com.soffid.iam.scim.acceptance.scimsdk;

import com.soffid.iam.scim.acceptance.contract.NamesContract;
import com.soffid.iam.scim.acceptance.contract.TestTarget;
import com.soffid.iam.scim.acceptance.library.LibraryServer;

class StrictScimSdkNamesTest extends NamesContract {

    @Override
    protected TestTarget<LibraryServer> start() {
        return StrictScimSdkTargets.start();
    }
}
