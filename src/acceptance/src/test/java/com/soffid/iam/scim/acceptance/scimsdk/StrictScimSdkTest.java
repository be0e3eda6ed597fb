package com.soffid.iam.scim.acceptance.scimsdk;

import com.soffid.iam.scim.acceptance.contract.EditableServer;
import com.soffid.iam.scim.acceptance.library.LibraryServer;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsChanges;
import com.soffid.iam.scim.acceptance.targets.library.LibraryTest;
import com.soffid.iam.scim.workbench.server.access.Credentials;
import com.soffid.iam.scim.workbench.server.web.WebHandler;
import java.util.function.UnaryOperator;

/** The strict SCIM-SDK with the shipped files for the standard. */
class StrictScimSdkTest extends LibraryTest implements LoadsChanges {

    @Override
    protected EditableServer start(Credentials credentials, UnaryOperator<WebHandler> wrapper) {
        return LibraryServer.start(new StrictScimSdk(LARGEST_PAGE), credentials, wrapper);
    }
}
