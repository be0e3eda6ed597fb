package com.soffid.iam.scim.benchmarks.macro;

/** Something that adds a member to a group which it knows by name. */
interface GroupClient extends AutoCloseable {

    /** Looks the group up, then adds the member. */
    void addMember(String group, String userId) throws Exception;

    @Override
    void close();
}
