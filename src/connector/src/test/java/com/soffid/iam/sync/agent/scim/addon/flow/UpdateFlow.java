package com.soffid.iam.sync.agent.scim.addon.flow;

import static com.soffid.iam.api.SoffidObjectType.OBJECT_ACCOUNT;
import static com.soffid.iam.api.SoffidObjectType.OBJECT_GRANT;
import static com.soffid.iam.api.SoffidObjectType.OBJECT_ROLE;
import static com.soffid.iam.api.SoffidObjectType.OBJECT_USER;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.addon.flow.Action.Direction;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;

/**
 * The tasks that bring one object of Soffid to the target: UpdateUser, UpdateAccount and UpdateRole. The left half creates or
 * updates it, the right half removes it, and the last two rows write its grants.
 */
final class UpdateFlow {

    private static final String NO = "no";
    private static final String YES = "yes";

    private final Flow flow;
    private final SoffidObjectType type;
    private final boolean isRole;

    private UpdateFlow(String name, SoffidObjectType type) {
        this.flow = new Flow(name);
        this.type = type;
        this.isRole = OBJECT_ROLE.equals(type);
    }

    static Flow ofUser() {
        return new UpdateFlow("UpdateUser", OBJECT_USER).draw("Each account that the user has in this system");
    }

    static Flow ofAccount() {
        return new UpdateFlow("UpdateAccount", OBJECT_ACCOUNT)
                .draw("The account of a single user goes through user mappings, as UpdateUser shows");
    }

    static Flow ofRole() {
        return new UpdateFlow("UpdateRole", OBJECT_ROLE).draw("A role of this system");
    }

    private Flow draw(String whatComes) {
        Node start = flow.terminal(1, 0, flow.name());
        Node gone = flow.question(
                1,
                1,
                (isRole ? "Role" : "Account") + " removed|in Soffid?",
                whatComes + ". A disabled account is not removed, but updated");
        Node condition = flow.question(
                1,
                2,
                "Condition|true?",
                "If no mapping of a path applies, the object is removed from that path",
                Action.mappings(type, Direction.OUT));
        flow.chain(start, gone);
        flow.link(gone, condition, NO);
        int last = isRole ? 10 : 9;
        Node grants = flow.step(
                0,
                last,
                "Grants of|the " + (isRole ? "role" : "account"),
                isRole
                        ? "Nothing more if there is no grant mapping, or if the role mapping writes the members"
                        : "Nothing more if there is no grant mapping",
                Action.mappings(OBJECT_GRANT, Direction.OUT));
        write(condition, grants);
        remove(gone, condition, grants);
        writeGrants(grants);
        return flow;
    }

    private void write(Node condition, Node grants) {
        Node attributes = flow.step(
                1,
                3,
                "Attributes|Soffid → SCIM",
                "The rows from Soffid to the target",
                Action.mappings(type, Direction.OUT));
        flow.link(condition, attributes, YES);
        Node ready = attributes;
        if (isRole) {
            ready = flow.step(
                    1,
                    4,
                    "Look up the|members",
                    "Properties memberAttribute, unknownMembers, disabledMembers",
                    Action.properties(type));
            flow.chain(attributes, ready);
        }
        int row = ready.row() + 1;
        Node lookUp = flow.step(
                1, row, "Look up by|keyAttribute", "Properties path and keyAttribute", Action.properties(type));
        Node found = flow.question(1, row + 1, "In the target?", "Found by its name, or by its name before a rename");
        flow.chain(ready, lookUp, found);
        Node beforeCreation = trigger(0, row + 2, SoffidObjectTrigger.PRE_INSERT, "The value false creates nothing");
        if (isRole) {
            flow.link(found, beforeCreation, NO);
        } else {
            Node disabled = flow.question(0, row + 1, "Account|disabled?", "A disabled account is not created");
            flow.link(found, disabled, NO);
            flow.link(disabled, flow.terminal(0, row, "Nothing sent"), YES);
            flow.link(disabled, beforeCreation, NO);
        }
        Node creation = flow.request(
                0,
                row + 3,
                isRole ? "POST" : "POST with|the password",
                "If the answer is lost, the object is looked up and not created twice");
        flow.chain(
                beforeCreation,
                creation,
                trigger(0, row + 4, SoffidObjectTrigger.POST_INSERT, "newObject has the new id"),
                grants);
        Node beforeUpdate = trigger(1, row + 2, SoffidObjectTrigger.PRE_UPDATE, "The value false sends nothing");
        flow.link(found, beforeUpdate, YES);
        flow.chain(
                beforeUpdate,
                flow.request(1, row + 3, "PATCH or PUT|of what differs", "Nothing is sent if nothing differs"),
                trigger(1, row + 4, SoffidObjectTrigger.POST_UPDATE, "Only if something was sent"),
                grants);
    }

    private void remove(Node gone, Node condition, Node grants) {
        Node grantsOfGone = flow.request(
                2,
                1,
                "Remove grants that|are resources",
                "Grant mappings with grantStyle = resource",
                Action.properties(OBJECT_GRANT));
        Node prevented = flow.question(
                2,
                2,
                "preventDeletion?",
                "If any mapping of the path has it, the object stays",
                Action.properties(type));
        Node found = flow.question(2, 3, "In the target?", "An object that is gone already is a success");
        Node before = trigger(2, 4, SoffidObjectTrigger.PRE_DELETE, "The value false leaves the object as it is");
        Node how = flow.question(
                2,
                5,
                "deleteAction?",
                isRole
                        ? "Property deleteAction"
                        : "Property deleteAction. Without it: deactivate if DELETE of this kind of target does more than remove",
                Action.properties(type));
        Node delete = flow.request(2, 6, "DELETE", "An object that is gone already is a success");
        Node deactivate = flow.request(3, 6, "active = false", "By PATCH or PUT");
        Node after = trigger(2, 7, SoffidObjectTrigger.POST_DELETE, "After the object was removed or deactivated");
        flow.link(gone, grantsOfGone, YES);
        flow.link(condition, prevented, NO);
        flow.chain(grantsOfGone, prevented);
        flow.link(prevented, flow.terminal(3, 2, "Kept: nothing sent"), YES);
        flow.link(prevented, found, NO);
        flow.link(found, flow.terminal(3, 3, "Nothing to remove"), NO);
        flow.link(found, before, YES);
        flow.chain(before, how);
        flow.link(how, delete, "delete");
        flow.link(how, deactivate, "deactivate");
        flow.chain(delete, after);
        flow.chain(deactivate, after, grants);
    }

    private void writeGrants(Node grants) {
        int row = grants.row();
        Node write = flow.request(
                3,
                row,
                "Members or|grant resources",
                "Properties path, keyAttribute, grantStyle, memberAttribute, disabledMembers, preventDeletion",
                Action.properties(OBJECT_GRANT));
        flow.chain(
                grants,
                ofGrants(1, row, "of new grants", SoffidObjectTrigger.PRE_INSERT),
                ofGrants(2, row, "of ended grants", SoffidObjectTrigger.PRE_DELETE),
                write,
                ofGrants(3, row + 1, "of new grants", SoffidObjectTrigger.POST_INSERT),
                ofGrants(2, row + 1, "of ended grants", SoffidObjectTrigger.POST_DELETE),
                flow.terminal(1, row + 1, "End"));
    }

    private Node ofGrants(int column, int row, String grants, SoffidObjectTrigger trigger) {
        return flow.step(
                column,
                row,
                trigger + " trigger|" + grants,
                trigger.getValue().startsWith("pre")
                        ? "The value false leaves the grant as it is"
                        : "After the grant was written",
                Action.trigger(OBJECT_GRANT, trigger));
    }

    private Node trigger(int column, int row, SoffidObjectTrigger trigger, String tip) {
        return flow.step(column, row, trigger + "|trigger", tip, Action.trigger(type, trigger));
    }
}
