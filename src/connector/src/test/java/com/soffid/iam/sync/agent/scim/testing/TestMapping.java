package com.soffid.iam.sync.agent.scim.testing;

import com.soffid.iam.api.AttributeMapping;
import com.soffid.iam.api.ObjectMappingTrigger;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import es.caib.seycon.ng.comu.AttributeDirection;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Builds an object mapping as the console would hand it over. */
public final class TestMapping {

    private final ExtensibleObjectMapping mapping = new ExtensibleObjectMapping();
    private final Collection<AttributeMapping> attributes = new ArrayList<>();
    private final Collection<ObjectMappingTrigger> triggers = new ArrayList<>();
    private final Map<String, String> properties = new HashMap<>();

    private TestMapping(SoffidObjectType type, String systemObject) {
        mapping.setSoffidObject(type);
        mapping.setSystemObject(systemObject);
        mapping.setCondition("");
    }

    public static TestMapping user() {
        return new TestMapping(SoffidObjectType.OBJECT_USER, "user")
                .property("path", "/Users")
                .property("keyAttribute", "userName");
    }

    /** Changes of users, which is what 1.x agents may have for a load. */
    public static TestMapping authoritativeChange() {
        return new TestMapping(SoffidObjectType.OBJECT_AUTHORITATIVE_CHANGE, "change")
                .property("path", "/Users")
                .property("keyAttribute", "userName");
    }

    public static TestMapping account() {
        return new TestMapping(SoffidObjectType.OBJECT_ACCOUNT, "account")
                .property("path", "/Users")
                .property("keyAttribute", "userName");
    }

    public static TestMapping role() {
        return new TestMapping(SoffidObjectType.OBJECT_ROLE, "role")
                .property("path", "/Groups")
                .property("keyAttribute", "displayName");
    }

    public static TestMapping group() {
        return new TestMapping(SoffidObjectType.OBJECT_GROUP, "group")
                .property("path", "/Departments")
                .property("keyAttribute", "displayName");
    }

    /** Grants as members of the roles of {@link #role()}. */
    public static TestMapping grant() {
        return new TestMapping(SoffidObjectType.OBJECT_GRANT, "grant")
                .property("path", "/Groups")
                .property("keyAttribute", "displayName");
    }

    /** The same for those that accounts have themselves. */
    public static TestMapping directGrant() {
        return new TestMapping(SoffidObjectType.OBJECT_GRANTED_ROLE, "grant")
                .property("path", "/Groups")
                .property("keyAttribute", "displayName");
    }

    /** Custom objects of one type. */
    public static TestMapping custom(String type) {
        TestMapping custom = new TestMapping(SoffidObjectType.OBJECT_CUSTOM, type.toLowerCase(Locale.ROOT))
                .property("path", "/" + type + "s")
                .property("keyAttribute", "displayName");
        custom.mapping.setSoffidCustomObject(type);
        return custom;
    }

    public TestMapping named(String systemObject) {
        mapping.setSystemObject(systemObject);
        return this;
    }

    public TestMapping property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    public TestMapping without(String property) {
        properties.remove(property);
        return this;
    }

    public TestMapping when(String condition) {
        mapping.setCondition(condition);
        return this;
    }

    public TestMapping out(String soffid, String system) {
        return attribute(soffid, system, AttributeDirection.OUTPUT);
    }

    public TestMapping in(String system, String soffid) {
        return attribute(soffid, system, AttributeDirection.INPUT);
    }

    public TestMapping both(String soffid, String system) {
        return attribute(soffid, system, AttributeDirection.INPUTOUTPUT);
    }

    public TestMapping trigger(SoffidObjectTrigger type, String script) {
        ObjectMappingTrigger trigger = new ObjectMappingTrigger();
        trigger.setTrigger(type);
        trigger.setScript(script);
        triggers.add(trigger);
        return this;
    }

    private TestMapping attribute(String soffid, String system, AttributeDirection direction) {
        AttributeMapping attribute = new AttributeMapping();
        attribute.setSoffidAttribute(soffid);
        attribute.setSystemAttribute(system);
        attribute.setDirection(direction);
        attributes.add(attribute);
        return this;
    }

    public ExtensibleObjectMapping build() {
        mapping.setAttributes(attributes);
        mapping.setTriggers(triggers);
        mapping.setProperties(properties);
        return mapping;
    }
}
