package com.soffid.iam.scim.workbench.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The server of the demo: the resources that it holds, and the changes that other clients make. */
interface DemoTarget extends AutoCloseable {
    URI serviceUrl();

    /** The address that gives a token for user name and password. */
    URI tokenUrl();

    /** A user as the server holds it. */
    Optional<JsonNode> user(String userName);

    /** A group as the server holds it. */
    Optional<JsonNode> group(String displayName);

    int userCount();

    boolean hasPassword(String userName, String password);

    /** Creates users without Soffid: person-0001 and so on. */
    void addUsers(int number);

    /** Creates a group without Soffid. */
    void addGroup(String displayName, List<String> userNames);

    /** Changes an attribute of a user without Soffid. */
    void change(String userName, String attribute, String value);

    /** Deletes a user without Soffid. */
    void delete(String userName);

    /** The requests since the last call of this method. */
    Traffic traffic();

    @Override
    void close();

    /**
     * Requests that a server received.
     *
     * @param requests all of them, those for a token included
     * @param changing those that change a resource, with method, path and status
     */
    record Traffic(int requests, List<String> changing) {
        /** How many requests change a resource. */
        int writes() {
            return changing.size();
        }
    }
}
