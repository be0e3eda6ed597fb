package com.soffid.iam.sync.agent.scim.addon.flow;

import static com.soffid.iam.api.SoffidObjectType.OBJECT_ACCOUNT;
import static com.soffid.iam.api.SoffidObjectType.OBJECT_CUSTOM;
import static com.soffid.iam.api.SoffidObjectType.OBJECT_GRANT;
import static com.soffid.iam.api.SoffidObjectType.OBJECT_GROUP;
import static com.soffid.iam.api.SoffidObjectType.OBJECT_ROLE;
import static com.soffid.iam.api.SoffidObjectType.OBJECT_USER;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.addon.flow.Action.Direction;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.List;

/**
 * The description of all pictures of the console's tab <i>Integration flows</i>. {@code docs/soffid-support.md} says the same in
 * words.
 */
final class Flows {

    private static final String NO = "no";
    private static final String YES = "yes";

    private Flows() {}

    static List<Flow> all() {
        return List.of(
                UpdateFlow.ofUser(),
                UpdateFlow.ofAccount(),
                UpdateFlow.ofRole(),
                updatePassword(),
                reconcile(),
                loadIdentities());
    }

    private static Flow updatePassword() {
        Flow flow = new Flow("UpdatePassword");
        Node start = flow.terminal(2, 0, "UpdatePassword");
        Node ofUser = flow.question(2, 1, "Account of|one user?", "Soffid is asked for the owner of the account");
        Node forUsers = flow.question(
                1,
                2,
                "Is it mapped|for users?",
                "Whether a user mapping has a row for password",
                Action.mappings(OBJECT_USER, Direction.OUT));
        Node forAccounts = flow.question(
                3,
                2,
                "Is it mapped|for accounts?",
                "Whether an account mapping has a row for password",
                Action.mappings(OBJECT_ACCOUNT, Direction.OUT));
        Node nothing = flow.terminal(4, 2, "Nothing sent");
        flow.chain(start, ofUser);
        flow.link(ofUser, forUsers, YES);
        flow.link(ofUser, forAccounts, NO);
        flow.link(forUsers, forAccounts, NO);
        flow.link(forAccounts, nothing, NO);
        Node end = flow.terminal(2, 8, "End");
        passwordOf(flow, OBJECT_USER, forUsers, 0, "POST, as in|UpdateUser", end);
        passwordOf(flow, OBJECT_ACCOUNT, forAccounts, 4, "POST, as in|UpdateAccount", end);
        return flow;
    }

    /** Draws the column of one type, and beside it, in another column, what happens if the target lacks the account. */
    private static void passwordOf(
            Flow flow, SoffidObjectType type, Node mapped, int columnOfAbsent, String absent, Node end) {
        int column = mapped.column();
        Node lookUp = flow.step(
                column, 3, "Look up by|keyAttribute", "Properties path and keyAttribute", Action.properties(type));
        Node found = flow.question(column, 4, "In the target?", "Found by its name, or by its name before a rename");
        Node create = flow.request(
                columnOfAbsent,
                4,
                absent,
                "With the password. A disabled account is not created. An account of a user that has the password"
                        + " in account mappings only is an error, and Soffid tries again");
        Node before = flow.step(
                column,
                5,
                "preSetPassword|trigger",
                "The value false leaves the password as it is",
                Action.trigger(type, SoffidObjectTrigger.PRE_SET_PASSWORD));
        Node write = flow.request(column, 6, "PATCH or PUT|of the password", "Nothing else is sent");
        Node after = flow.step(
                column,
                7,
                "postSetPassword|trigger",
                "After the password was written",
                Action.trigger(type, SoffidObjectTrigger.POST_SET_PASSWORD));
        flow.link(mapped, lookUp, YES);
        flow.chain(lookUp, found);
        flow.link(found, create, NO);
        flow.link(found, before, YES);
        flow.chain(before, write, after, end);
        flow.chain(create, end);
    }

    private static Flow reconcile() {
        Flow flow = new Flow("Reconcile");
        Node start = flow.terminal(0, 0, "Reconcile");
        Node roles = list(flow, start, 1, OBJECT_ROLE, "Roles", "Creates and|updates roles");
        Node accounts = list(flow, roles, 3, OBJECT_ACCOUNT, "Accounts", "Creates accounts,|updates unmanaged");
        Node grants = flow.request(
                0,
                5,
                "Grants: GET members|and resources",
                "Properties path, keyAttribute, grantStyle, memberAttribute, nestedGroups",
                Action.properties(OBJECT_GRANT));
        Node read = flow.step(
                1,
                5,
                "Grants|SCIM → Soffid",
                "Without a grant mapping, the members of roles are the grants",
                Action.mappings(OBJECT_GRANT, Direction.IN));
        Node granted = flow.soffid(
                2,
                5,
                "Adds and revokes|grants",
                "Of new accounts and of accounts that Soffid does not manage. Load triggers of grants may refuse");
        Node removed = flow.soffid(
                3,
                5,
                "Full run: removes|what lists lack",
                "If the agent has full reconciliation: roles, and accounts that Soffid does not manage. Load triggers may refuse");
        flow.chain(accounts, grants, read, granted, removed, flow.terminal(3, 6, "End"));
        return flow;
    }

    /**
     * Draws the row of one list.
     *
     * @param before the box before it
     * @return its last box
     */
    private static Node list(Flow flow, Node before, int row, SoffidObjectType type, String what, String result) {
        Node pages = flow.request(
                0,
                row,
                what + ": GET|every page",
                "Properties path, keyAttribute, minimumCount. Nothing is read without a mapping",
                Action.properties(type));
        Node complete = flow.question(
                1,
                row,
                "List complete?",
                "Not if a page fails, an object has no name, or fewer come than minimumCount");
        Node error = flow.terminal(1, row + 1, "Error: the run ends");
        Node read = flow.step(
                2,
                row,
                what + "|SCIM → Soffid",
                "The rows from the target to Soffid",
                Action.mappings(type, Direction.IN));
        Node written = flow.soffid(3, row, result, "Load triggers of the agent may change or refuse it");
        flow.chain(before, pages, complete);
        flow.link(complete, error, NO);
        flow.link(complete, read, YES);
        flow.chain(read, written);
        return written;
    }

    private static Flow loadIdentities() {
        Flow flow = new Flow("LoadIdentities");
        Node start = flow.terminal(1, 0, "LoadIdentities");
        Node mark = flow.question(
                1,
                1,
                "Mark of the|last load?",
                "Only with the property changeProperty, and not in a full reconciliation",
                Action.properties(OBJECT_USER));
        Node full = flow.request(0, 2, "GET every page:|a full load", "Every resource at the path of each mapping");
        Node enough = flow.question(
                0,
                3,
                "minimumCount|reached?",
                "Property minimumCount: protects against a list that is too short",
                Action.properties(OBJECT_USER));
        Node error = flow.terminal(1, 3, "Error: no change");
        Node changed = flow.request(
                2,
                2,
                "GET what changed|since the mark",
                "By a filter on changeProperty if the target has such filters");
        Node users = into(flow, 0, OBJECT_USER, "Users");
        Node groups = into(flow, 1, OBJECT_GROUP, "Groups");
        Node custom = into(flow, 2, OBJECT_CUSTOM, "Custom objects");
        Node written = flow.soffid(
                3, 4, "Creates or changes|the identity", "Load triggers of the agent may change or refuse it");
        Node isFull = flow.question(3, 5, "Full|reconciliation?", "Parameter of the agent");
        Node kept = flow.soffid(2, 5, "Keeps the mark for|the next load", "Only if every change was made");
        Node disabled =
                flow.soffid(3, 6, "Disables users that|were not loaded", "Load triggers of users may refuse it");
        flow.chain(start, mark);
        flow.link(mark, full, NO);
        flow.link(mark, changed, YES);
        flow.chain(full, enough);
        flow.link(enough, error, NO);
        flow.link(enough, users, YES);
        flow.chain(changed, users, groups, custom, written, isFull);
        flow.link(isFull, kept, NO);
        flow.link(isFull, disabled, YES);
        flow.chain(kept, flow.terminal(1, 5, "End"));
        flow.chain(disabled, flow.terminal(2, 6, "End"));
        return flow;
    }

    private static Node into(Flow flow, int column, SoffidObjectType type, String what) {
        return flow.step(
                column,
                4,
                what + "|SCIM → Soffid",
                "The rows from the target to Soffid. A type without a mapping is passed over",
                Action.mappings(type, Direction.IN));
    }
}
