package com.soffid.iam.sync.intf;

import com.soffid.iam.api.AttributeMapping;
import com.soffid.iam.api.ObjectMapping;
import com.soffid.iam.api.ObjectMappingTrigger;
import com.soffid.iam.api.SoffidObjectType;
import java.util.Collection;
import java.util.Map;

/**
 * An object mapping together with its attributes, properties and triggers, as an agent receives it.
 *
 * <p>On a sync server all threads of a dispatcher share one collection of these; an agent that wants to change one copies
 * it first.
 */
public class ExtensibleObjectMapping extends ObjectMapping {
    private static final long serialVersionUID = 1L;

    private Collection<AttributeMapping> attributes;
    private Map<String, String> properties;
    private Collection<ObjectMappingTrigger> triggers;

    public Collection<AttributeMapping> getAttributes() {
        return attributes;
    }

    public void setAttributes(Collection<AttributeMapping> attributes) {
        this.attributes = attributes;
    }

    public Map<String, String> getProperties() {
        return properties;
    }

    public void setProperties(Map<String, String> properties) {
        this.properties = properties;
    }

    /** Makes a mapping without types; attributes, properties and triggers are null. */
    public ExtensibleObjectMapping() {}

    public ExtensibleObjectMapping(
            Long id,
            String systemObject,
            SoffidObjectType soffidObject,
            String condition,
            Long dispatcherId,
            boolean authoritative) {
        super(id, systemObject, soffidObject, null, condition, dispatcherId, authoritative);
    }

    public ExtensibleObjectMapping(
            Long id,
            String systemObject,
            SoffidObjectType soffidObject,
            String soffidCustomObject,
            String condition,
            Long dispatcherId) {
        super(id, systemObject, soffidObject, soffidCustomObject, condition, dispatcherId, false);
    }

    /** Copies the mapping itself; attributes, properties and triggers are null. */
    public ExtensibleObjectMapping(ObjectMapping other) {
        super(other);
    }

    public ExtensibleObjectMapping(String systemObject, SoffidObjectType soffidObject, Long dispatcherId) {
        super(systemObject, soffidObject, dispatcherId, false);
    }

    public Collection<ObjectMappingTrigger> getTriggers() {
        return triggers;
    }

    public void setTriggers(Collection<ObjectMappingTrigger> triggers) {
        this.triggers = triggers;
    }

    /**
     * Tells whether an object of Soffid has the type of this mapping.
     *
     * <p>A mapping of custom objects applies to objects whose type is {@code custom} and whose attribute {@code type} is
     * the mapping's custom type, and to objects whose type is that custom type itself. As on the platform, such a mapping
     * fails with {@link NullPointerException} for every object when it has no custom type.
     */
    public boolean appliesToSoffidObject(ExtensibleObject object) {
        if (SoffidObjectType.OBJECT_CUSTOM.equals(getSoffidObject())
                && getSoffidCustomObject().equals(object.getObjectType())) {
            return true;
        }
        return appliesToSystemObject(object);
    }

    /**
     * Tells whether an object has the Soffid type of this mapping, and of a custom object also the custom type. In spite of
     * its name the method does not look at the system type.
     */
    public boolean appliesToSystemObject(ExtensibleObject object) {
        if (!getSoffidObject().getValue().equals(object.getObjectType())) {
            return false;
        }
        return !SoffidObjectType.OBJECT_CUSTOM.equals(getSoffidObject())
                || getSoffidCustomObject().equals(object.getAttribute("type"));
    }
}
