package com.soffid.iam.scim.acceptance.targets;

import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.server.RequestLog;
import java.util.Optional;
import java.util.SortedSet;

/** A running system, real or emulated, with the agent that its shipped configuration describes; and a look behind the agent's back. */
interface Product extends AutoCloseable {

    /** How the agent reaches it: the shipped parameters with the address and the credentials of this one. */
    AgentParameters parameters();

    /** The shipped mappings. */
    AgentConfig config();

    /** The name of an account there for a short name: the name itself, or an address. */
    default String account(String name) {
        return name;
    }

    /** How many people there are, whether active or not. */
    int size();

    /** What the system holds of the person with this account. */
    Optional<Person> person(String account);

    /** Adds a person, with an attribute that no mapping writes. */
    void add(Person person);

    /** Changes a person. */
    void change(Person person);

    /** Removes a person for good, as an administrator of the system would. */
    void remove(String account);

    /** What is in the attribute that no mapping writes. */
    String unmapped(String account);

    /** Whether the system lets personNamed in with this password. */
    boolean accepts(String account, String password);

    /** Adds a role with members. */
    void addRole(String role, String... accounts);

    boolean hasRole(String role);

    /** The accounts that have a role. */
    SortedSet<String> members(String role);

    /** Every request, with what was answered. */
    RequestLog requests();

    /** How many requests changed something or wanted to. */
    default long writes() {
        return requests()
                .count(request ->
                        !request.method().equals("GET") && !request.target().contains("/.search"));
    }

    @Override
    void close();
}
