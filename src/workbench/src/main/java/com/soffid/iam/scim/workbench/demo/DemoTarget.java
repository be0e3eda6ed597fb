package com.soffid.iam.scim.workbench.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The server of the demo, as its chapters see it: what it really holds, and what others do to it. */
interface DemoTarget extends AutoCloseable {
    URI serviceUrl();

    /** Where user name and password are exchanged for a token. */
    URI tokenUrl();

    /** A user as the server holds it. */
    Optional<JsonNode> user(String userName);

    /** A group as the server holds it. */
    Optional<JsonNode> group(String displayName);

    int userCount();

    boolean hasPassword(String userName, String password);

    /** Somebody creates users without Soffid: person-0001 and so on. */
    void addUsers(int number);

    /** Somebody creates a group without Soffid. */
    void addGroup(String displayName, List<String> userNames);

    /** Somebody changes an attribute of a user without Soffid. */
    void change(String userName, String attribute, String value);

    /** Somebody deletes a user without Soffid. */
    void delete(String userName);

    /** The requests since this was asked last. */
    Traffic traffic();

    @Override
    void close();

    /**
     * Requests that a server received.
     *
     * @param requests all of them, those for a token included
     * @param writes those that change a resource
     */
    record Traffic(int requests, int writes) {}
}
