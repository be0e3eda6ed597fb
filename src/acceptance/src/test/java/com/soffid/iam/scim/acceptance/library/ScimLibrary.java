package com.soffid.iam.scim.acceptance.library;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** The protocol code of a server library, with users and groups in memory. The caller sends one request at a time. */
public interface ScimLibrary {

    /**
     * Answers a request.
     *
     * @param base the base address of the SCIM service, without a final slash
     */
    WebReply answer(WebRequest request, URI base);

    /** All users with all stored attributes, including the password. The caller must not change them. */
    List<? extends JsonNode> users();

    /** Sets the time of the last change of a user. */
    void changedAt(String id, Instant moment);

    /** All groups with all stored attributes. The caller must not change them. */
    List<? extends JsonNode> groups();
}
