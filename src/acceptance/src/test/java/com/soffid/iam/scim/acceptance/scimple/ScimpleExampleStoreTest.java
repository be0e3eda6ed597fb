package com.soffid.iam.scim.acceptance.scimple;

import com.soffid.iam.scim.acceptance.contract.EditableServer;
import com.soffid.iam.scim.acceptance.library.LibraryServer;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsAllEachTime;
import com.soffid.iam.scim.acceptance.targets.library.LibraryTest;
import com.soffid.iam.scim.workbench.server.access.Credentials;
import com.soffid.iam.scim.workbench.server.web.WebHandler;
import java.util.function.UnaryOperator;

/**
 * Apache SCIMple with the shipped files for the standard, and with a store that takes the page before it filters, like the
 * stores of SCIMple's examples.
 */
class ScimpleExampleStoreTest extends LibraryTest implements LoadsAllEachTime {

    @Override
    protected EditableServer start(Credentials credentials, UnaryOperator<WebHandler> wrapper) {
        return LibraryServer.start(Scimple.exampleStore(LARGEST_PAGE), credentials, wrapper);
    }
}
