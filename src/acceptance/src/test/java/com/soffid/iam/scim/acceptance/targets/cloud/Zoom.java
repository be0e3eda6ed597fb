package com.soffid.iam.scim.acceptance.targets.cloud;

import com.soffid.iam.scim.acceptance.emulation.Access;
import com.soffid.iam.scim.acceptance.emulation.EmulatedServer;
import com.soffid.iam.scim.acceptance.emulation.Endpoint;
import com.soffid.iam.scim.acceptance.emulation.FilterRules;
import com.soffid.iam.scim.acceptance.emulation.Paging;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.emulation.Refusal;
import com.soffid.iam.scim.acceptance.targets.product.EmulatedProduct;
import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.util.Optional;
import java.util.Set;

/**
 * Zoom (developers.zoom.us/docs/api/scim2): a token is requested with the id of the account, its media type is required, user names are addresses, filters find one user by name or
 * one group by name, groups have no PUT, and lists show less of a user than a request by id.
 */
final class Zoom extends EmulatedProduct {
    private static final String TOKEN_PATH = "/oauth/token";
    private static final String TOKEN = "zoom-emulated";
    private static final String SECRET = "secret-emulated";

    Zoom(Quota quota) {
        super("zoom", start(quota), SECRET, TOKEN_PATH);
    }

    private static EmulatedServer start(Quota quota) {
        return EmulatedServer.at("/scim2", Zoom::signIn)
                .quota(quota)
                .rule(Zoom::mediaType)
                .endpoint(Endpoint.at("/Users")
                        .required("userName")
                        .unique("userName")
                        .checked((before, after) -> {
                            if (!after.path("userName").asText().contains("@")) {
                                throw new Refusal(400, "invalidValue", "userName must be an e-mail address");
                            }
                        })
                        .filtered(FilterRules.only(Set.of("eq"), Set.of("username", "externalid")))
                        .listed(user -> {
                            user.retain("schemas", "id", "meta", "name", "emails", "displayName", "userName", "active");
                            return user;
                        })
                        .paged(Paging.byIndex(10, 100)))
                .endpoint(Endpoint.at("/Groups")
                        .required("displayName")
                        .unique("displayName")
                        .filtered(FilterRules.only(Set.of("eq"), Set.of("displayname")))
                        .without("PUT")
                        .paged(Paging.byIndex(10, 100)))
                .start();
    }

    /** Gives a token to an app that names its account, by Zoom's own grant type. */
    private static Optional<WebReply> signIn(WebRequest request) {
        if (!request.uri().getPath().equals(TOKEN_PATH)) {
            return Access.bearer(TOKEN).answer(request);
        }
        boolean known =
                Access.basic("client-id-of-the-app", SECRET).answer(request).isEmpty();
        boolean asked = "account_credentials".equals(request.form().get("grant_type"))
                && "account-id-of-the-app".equals(request.form().get("account_id"));
        return Optional.of(
                known && asked
                        ? WebReply.json(
                                200,
                                "{\"access_token\":\"" + TOKEN + "\",\"token_type\":\"bearer\",\"expires_in\":3600}")
                        : WebReply.json(400, "{\"error\":\"unsupported_grant_type\"}"));
    }

    private static void mediaType(WebRequest request) {
        if (!request.method().equals("DELETE")
                && !request.header("Accept").orElse("").contains("application/scim+json")) {
            throw new Refusal(406, "Accept must be application/scim+json");
        }
    }

    @Override
    public String account(String name) {
        return name + "@example.org";
    }
}
