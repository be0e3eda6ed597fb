package com.soffid.iam.scim.acceptance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.scim.workbench.server.web.RequestLog;
import java.util.Optional;

/** A real server. Tests read and change its data without Soffid and without an entry in its request log. */
public interface TestServer extends AutoCloseable {

    /** A user by name, in the format of SCIM. */
    Optional<JsonNode> user(String userName);

    /** A group by name, in the format of SCIM, with its members. */
    Optional<JsonNode> group(String displayName);

    /** The number of users. */
    int userCount();

    /** Returns whether this is the password of a user. */
    boolean passwordMatches(String userName, String password);

    /**
     * Adds a user.
     *
     * @param json the user in the format of SCIM; {@code schemas} can be absent
     * @return the id
     */
    String addUser(String json);

    /**
     * Adds a group.
     *
     * @param json the group in the format of SCIM; {@code schemas} can be absent
     * @return the id
     */
    String addGroup(String json);

    /** The requests of clients so far. */
    RequestLog requests();

    /** The number of requests for changes in {@link #requests}, including refused ones. */
    default long writes() {
        return requests().count(request -> !request.method().equals("GET"));
    }

    @Override
    void close();
}
