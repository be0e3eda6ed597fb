package com.soffid.iam.sync.agent.scim.provisioning;

import com.soffid.iam.api.CustomObject;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.mapping.SoffidServer;
import com.soffid.iam.sync.agent.scim.mapping.property.ObjectSettings.GrantStyle;
import com.soffid.iam.sync.agent.scim.provisioning.change.SoffidObject;
import com.soffid.iam.sync.agent.scim.provisioning.result.Outcome;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Brings two kinds of objects to the target: custom objects, whose type an administrator defined, and objects that name their
 * type themselves. Soffid sends objects of all types to every agent; an object of a type without object mapping is ignored.
 * Thread-safe.
 */
final class CustomObjectProvisioning {

    private final ScimMappings mappings;
    private final SoffidServer soffid;
    private final ObjectLookup lookup;
    private final ObjectProvisioning objects;

    CustomObjectProvisioning(
            ScimMappings mappings, SoffidServer soffid, ObjectLookup lookup, ObjectProvisioning objects) {
        this.mappings = mappings;
        this.soffid = soffid;
        this.lookup = lookup;
        this.objects = objects;
    }

    /** Creates or updates a custom object. */
    List<Outcome> update(CustomObject object) {
        return orNothing(
                objects.update(mappings.ofCustom(type(object)), SoffidObject.wanted(soffid.customObject(object))),
                "custom object type " + object.getType());
    }

    /** Removes a custom object, of which only type and name are known. */
    List<Outcome> remove(CustomObject object) {
        return orNothing(
                objects.remove(
                        mappings.ofCustom(type(object)),
                        soffid.customObject(object),
                        mapping -> lookup.custom(mapping, type(object), Objects.toString(object.getName(), ""))),
                "custom object type " + object.getType());
    }

    /** Creates or updates an object, found by the key that the mapping gives it. */
    List<Outcome> update(ExtensibleObject object) {
        return orNothing(objects.update(resourcesOf(object), SoffidObject.wanted(copy(object))), type(object));
    }

    /** Removes an object, found by the key that the mapping gives it. */
    List<Outcome> remove(ExtensibleObject object) {
        ExtensibleObject source = copy(object);
        return orNothing(
                objects.remove(
                        resourcesOf(object), source, mapping -> objects.find(mapping, SoffidObject.wanted(source))),
                type(object));
    }

    /** The mappings through which the object is a resource of its own; without those for grants as members. */
    private List<ScimMapping> resourcesOf(ExtensibleObject object) {
        return mappings.ofTypeOf(object).stream()
                .filter(mapping -> !mapping.isForGrants(GrantStyle.MEMBER))
                .collect(Collectors.toList());
    }

    /** A copy, because scripts add variables to their object. An object that computes its attributes cannot be copied. */
    private static ExtensibleObject copy(ExtensibleObject object) {
        if (object.getClass() != ExtensibleObject.class) {
            return object;
        }
        ExtensibleObject copy = new ExtensibleObject();
        copy.setObjectType(object.getObjectType());
        copy.putAll(object);
        return copy;
    }

    private static String type(CustomObject object) {
        return Objects.toString(object.getType(), "");
    }

    private static String type(ExtensibleObject object) {
        return SoffidObjectType.OBJECT_CUSTOM.getValue().equals(object.getObjectType())
                ? "custom object type " + object.getAttribute("type")
                : "Soffid object " + object.getObjectType();
    }

    private static List<Outcome> orNothing(List<Outcome> outcomes, String type) {
        return outcomes.isEmpty()
                ? List.of(Outcome.untouched("no object mapping for " + type + ", nothing sent"))
                : outcomes;
    }
}
