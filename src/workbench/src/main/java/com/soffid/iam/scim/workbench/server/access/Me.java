package com.soffid.iam.scim.workbench.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Shows a user that it is itself (RFC 7644, 3.11), if it comes with its user name and password as Basic credentials. */
final class Me implements WebHandler {
    private final BiPredicate<String, String> passwords;
    private final Function<String, Optional<JsonNode>> users;

    /**
     * @param passwords whether a user may sign in with a password
     * @param users who has a user name
     */
    Me(BiPredicate<String, String> passwords, Function<String, Optional<JsonNode>> users) {
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
