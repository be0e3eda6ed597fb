package com.soffid.iam.scim.acceptance.targets.library;

import com.soffid.iam.scim.acceptance.contract.EditableServer;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.targets.capability.CreatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.DeactivatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.GrantsRoles;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsAllUsers;
import com.soffid.iam.scim.acceptance.targets.capability.ManagesRoles;
import com.soffid.iam.scim.acceptance.targets.capability.ObeysRateLimits;
import com.soffid.iam.scim.acceptance.targets.capability.Reconciles;
import com.soffid.iam.scim.acceptance.targets.capability.RemovesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.SetsPasswords;
import com.soffid.iam.scim.acceptance.targets.capability.UpdatesAccounts;
import com.soffid.iam.scim.acceptance.targets.product.ProductTest;
import com.soffid.iam.scim.acceptance.targets.product.ServerProduct;
import com.soffid.iam.scim.acceptance.targets.product.Shipped;
import com.soffid.iam.scim.workbench.agentconfig.SignIn;
import com.soffid.iam.scim.workbench.server.access.Credentials;
import com.soffid.iam.scim.workbench.server.web.WebHandler;
import java.util.function.UnaryOperator;

/** Tests of a server library with the unchanged shipped files for the standard, apart from the credentials. */
public abstract class LibraryTest extends ProductTest<ServerProduct<?>>
        implements CreatesAccounts,
                UpdatesAccounts,
                DeactivatesAccounts,
                RemovesAccounts,
                SetsPasswords,
                ManagesRoles,
                GrantsRoles,
                Reconciles,
                LoadsAllUsers,
                ObeysRateLimits {

    /** The largest page size, below the number of users of some tests. */
    protected static final int LARGEST_PAGE = 50;

    private static final Credentials SOFFID = new Credentials("soffid", "let me in");

    /**
     * Starts a server without users and groups.
     *
     * @param credentials for Basic authentication
     * @param wrapper returns the handler that gets the requests; its argument is the handler of the server
     */
    protected abstract EditableServer start(Credentials credentials, UnaryOperator<WebHandler> wrapper);

    @Override
    public final ServerProduct<?> start(Quota quota) {
        EditableServer server = start(SOFFID, quota::before);
        Shipped shipped = Shipped.of("standard");
        return new ServerProduct<>(
                server,
                shipped.parameters(server.baseUrl(), SOFFID.password(), "")
                        .signedInBy(SignIn.basic(SOFFID.userName(), SOFFID.password())),
                shipped.config());
    }
}
