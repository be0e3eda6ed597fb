package com.soffid.iam.scim.acceptance.targets.premises;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.acceptance.emulation.Access;
import com.soffid.iam.scim.acceptance.emulation.EmulatedServer;
import com.soffid.iam.scim.acceptance.emulation.Endpoint;
import com.soffid.iam.scim.acceptance.emulation.FilterRules;
import com.soffid.iam.scim.acceptance.emulation.Paging;
import com.soffid.iam.scim.acceptance.emulation.PatchRules;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.emulation.Refusal;
import com.soffid.iam.scim.acceptance.targets.product.EmulatedProduct;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import java.util.Optional;
import java.util.Set;

/**
 * A SCIM 2.0 gateway to Active Directory. Gateways differ. This emulation combines typical behaviour with the behaviour that
 * is most difficult for a client: ids that are distinguished names or GUIDs, and lists of members that are cut. These two, and
 * the refusal of an account without a password, are assumptions.
 */
final class AdGateway extends EmulatedProduct {
    private static final String SECRET = "emulated-service-password";
    private static final int LONGEST_NAME = 20;
    private static final int SHORTEST_PASSWORD = 8;

    /** The form of resource ids. */
    enum Ids {
        DISTINGUISHED_NAMES,
        OBJECT_GUIDS
    }

    /**
     * Starts a gateway with distinguished names as ids. It truncates member lists at 1,500 members, as Active Directory
     * does.
     */
    AdGateway(Quota quota) {
        this(quota, Ids.DISTINGUISHED_NAMES, 1500);
    }

    /**
     * Starts a gateway.
     *
     * @param shownMembers the maximum number of members that a group shows
     */
    AdGateway(Quota quota, Ids ids, int shownMembers) {
        super("ad-gateway", start(quota, ids, shownMembers), SECRET, "");
    }

    private static EmulatedServer start(Quota quota, Ids ids, int shownMembers) {
        Endpoint groups = groupsEndpoint(shownMembers);
        Endpoint users = usersEndpoint(groups);
        groups.checked((before, after) -> after.path("members").forEach(member -> {
            if (users.get(member.path("value").asText()).isEmpty()) {
                throw new Refusal(
                        400,
                        "invalidValue",
                        "No such object: " + member.path("value").asText());
            }
        }));
        if (ids == Ids.DISTINGUISHED_NAMES) {
            users.identifiedBy(user -> DistinguishedName.of(user, "People"));
            groups.identifiedBy(group -> DistinguishedName.of(group, "Groups"));
            users.checked((before, after) -> before.ifPresent(user ->
                    updateMemberships(groups, user.path("id").asText(), DistinguishedName.of(after, "People"))));
        }
        return EmulatedServer.at("/scim/v2", Access.basic("svc-soffid", SECRET))
                .quota(quota)
                .document("/ServiceProviderConfig", """
                        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],
                         "patch": {"supported": true}, "bulk": {"supported": false}, "sort": {"supported": false},
                         "etag": {"supported": false}, "changePassword": {"supported": true},
                         "filter": {"supported": true, "maxResults": 1000}}
                        """)
                .endpoint(users)
                .endpoint(groups)
                .start();
    }

    private static Endpoint usersEndpoint(Endpoint groups) {
        return Endpoint.at("/Users")
                .required("userName", "displayName")
                .unique("userName")
                .unique("displayName")
                .checked(AdGateway::isAccount)
                .completed(user ->
                        user.put("userAccountControl", user.path("active").asBoolean() ? 512 : 514))
                .derived(user -> withGroups(user, groups))
                .shown(user -> {
                    boolean enabled = (user.path("userAccountControl").asInt() & 2) == 0;
                    user.remove("userAccountControl");
                    user.withObject("/meta").remove("lastModified");
                    return user.put("active", enabled);
                })
                .filtered(filters("username"))
                .patched(patching())
                .changedAs(204, false)
                .paged(Paging.byIndex(100, 1000));
    }

    /** Checks the name as a sAMAccountName, and requires a password for an active account. */
    private static void isAccount(Optional<ObjectNode> before, ObjectNode after) {
        String name = after.path("userName").asText();
        if (name.length() > LONGEST_NAME || name.matches(".*[\\[\\]:;|=+*?<>/\\\\,\"].*")) {
            throw new Refusal(400, "invalidValue", "sAMAccountName " + name + " is not valid");
        }
        String password = after.path("password").asText();
        boolean set = !password.equals(
                before.map(user -> user.path("password").asText()).orElse(""));
        if (set && password.length() < SHORTEST_PASSWORD) {
            throw new Refusal(400, "invalidValue", "0000052D: the password does not meet the policy of the domain");
        }
        if (after.path("active").asBoolean() && password.isEmpty()) {
            throw new Refusal(400, "invalidValue", "0000052D: an account without password cannot be enabled");
        }
    }

    private static Endpoint groupsEndpoint(int shownMembers) {
        return Endpoint.at("/Groups")
                .required("displayName")
                .unique("displayName")
                .shown(group -> {
                    group.withObject("/meta").remove("lastModified");
                    if (group.path("members") instanceof ArrayNode members) {
                        while (members.size() > shownMembers) {
                            members.remove(members.size() - 1);
                        }
                    }
                    return group;
                })
                .filtered(filters("displayname"))
                .patched(patching())
                .changedAs(204, false)
                .paged(Paging.byIndex(100, 1000));
    }

    /** Supports only documented filters. Filters by members or by time are refused. */
    private static FilterRules filters(String name) {
        return FilterRules.only(Set.of("eq", "sw", "co", "and", "or"), Set.of(name, "active", "emails.value"));
    }

    private static PatchRules patching() {
        return PatchRules.standard().with(PatchRules.ArrayRemoval.REFUSED);
    }

    /** Keeps the memberships of a user whose distinguished name changes. */
    private static void updateMemberships(Endpoint groups, String before, String after) {
        for (ObjectNode group : groups.all()) {
            boolean concerned = false;
            for (JsonNode member : group.path("members")) {
                if (member.path("value").asText().equals(before) && member instanceof ObjectNode entry) {
                    entry.put("value", after);
                    concerned = !before.equals(after);
                }
            }
            if (concerned) {
                groups.change(group.path("id").asText(), stored -> stored.set("members", group.path("members")));
            }
        }
    }

    /** Adds {@code groups}, which the directory calls memberOf. */
    private static ObjectNode withGroups(ObjectNode user, Endpoint groups) {
        groups.withMember(user.path("id").asText())
                .forEach(group -> user.withArray("/groups")
                        .addObject()
                        .put("value", group.path("id").asText())
                        .put("type", "direct"));
        return user;
    }

    /** Adds a password and an account state, which each existing account has. */
    @Override
    protected ObjectNode json(Person person) {
        ObjectNode user = super.json(person);
        return user.put("password", "Present-Password-0").put("userAccountControl", person.active() ? 512 : 514);
    }

    /** The id of the user with this account. */
    String id(String account) {
        return user(account).path("id").asText();
    }
}
