package com.soffid.iam.scim.acceptance.unbound;

import com.soffid.iam.scim.acceptance.contract.EditableServer;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsChanges;
import com.soffid.iam.scim.acceptance.targets.library.LibraryTest;
import com.soffid.iam.scim.workbench.server.access.Credentials;
import com.soffid.iam.scim.workbench.server.web.WebHandler;
import java.util.function.UnaryOperator;

/** The SDK of UnboundID with the shipped files for the standard. */
class UnboundTest extends LibraryTest implements LoadsChanges {

    @Override
    protected EditableServer start(Credentials credentials, UnaryOperator<WebHandler> wrapper) {
        return UnboundServer.start(credentials, LARGEST_PAGE, References.OPTIONAL, wrapper);
    }
}
