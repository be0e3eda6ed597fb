package com.soffid.iam.scim.acceptance.contract;

import java.net.URI;
import java.time.Instant;

/** A real server whose users a test can also change and delete without Soffid. */
public interface EditableServer extends TestServer {

    /** The base address of the SCIM service, without a final slash. */
    URI baseUrl();

    /** The number of groups. */
    int groupCount();

    /** The name of the user with this id. */
    String userNameOf(String id);

    /**
     * Replaces a user as PUT does.
     *
     * @param json the whole user in the format of SCIM
     */
    void replaceUser(String id, String json);

    /** Sets the time of the last change of a user, for example to a time long before the test. */
    void changedAt(String id, Instant moment);

    /** Deletes a user as DELETE does. */
    void removeUser(String id);
}
