package com.soffid.iam.scim.acceptance.targets.product;

import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.server.web.RequestLog;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A running system, real or emulated, with its shipped configuration for the agent. Tests read and change its data without
 * the agent.
 */
public interface Product extends AutoCloseable {

    /** The shipped parameters, with the address and the credentials of this system. */
    AgentParameters parameters();

    /** The shipped mappings. */
    AgentConfig config();

    /** The account name for a short name: the short name itself or an address. */
    default String account(String name) {
        return name;
    }

    /** The number of users, active or inactive. */
    int size();

    /** The person with this account. */
    Optional<Person> person(String account);

    /** Adds a person and sets an attribute that is not mapped. */
    void add(Person person);

    /** Changes a person. */
    void change(Person person);

    /** Deletes a person, as an administrator of the system does. */
    void remove(String account);

    /** The value of the attribute that is not mapped. */
    String unmapped(String account);

    /** Returns whether this is the password of an account. */
    boolean accepts(String account, String password);

    /** Adds a role with members. */
    void addRole(String role, String... accounts);

    boolean hasRole(String role);

    /** The accounts that have a role. */
    SortedSet<String> members(String role);

    /** All requests so far, with their answers. */
    RequestLog requests();

    /** The number of requests for changes, including refused ones. */
    default long writes() {
        return requests()
                .count(request ->
                        !request.method().equals("GET") && !request.target().contains("/.search"));
    }

    @Override
    void close();
}
