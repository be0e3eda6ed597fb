package com.soffid.iam.scim.workbench.server.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.scim.workbench.server.web.WebHandler;
import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Shows a user its own resource (RFC 7644, 3.11) for its user name and password as Basic credentials. */
public final class Me implements WebHandler {
    private final BiPredicate<String, String> passwords;
    private final Function<String, Optional<JsonNode>> users;

    /**
     * @param passwords whether a user may sign in with a password
     * @param users finds a user by user name
     */
    public Me(BiPredicate<String, String> passwords, Function<String, Optional<JsonNode>> users) {
        this.passwords = passwords;
        this.users = users;
    }

    @Override
    public WebReply handle(WebRequest request) {
        Optional<JsonNode> user = request.header("Authorization")
                .flatMap(Credentials::fromBasicHeader)
                .filter(given -> passwords.test(given.userName(), given.password()))
                .flatMap(given -> users.apply(given.userName()));
        return user.map(found -> WebReply.json(200, found.toString()))
                .orElseGet(() -> WebReply.scimError(401, "Authentication failed")
                        .withHeader("WWW-Authenticate", "Basic realm=\"users\""));
    }
}
