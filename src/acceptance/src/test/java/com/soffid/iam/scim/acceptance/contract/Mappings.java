package com.soffid.iam.scim.acceptance.contract;

import com.soffid.iam.api.AttributeMapping;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfigReader;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import es.caib.seycon.ng.comu.AttributeDirection;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Agent configurations from test resources, and the changes that an administrator makes in them. */
public final class Mappings {

    private Mappings() {}

    /**
     * Reads a file. The file format cannot name the type of a custom object. Therefore each custom type gets the name of
     * its system object.
     */
    public static AgentConfig read(String file) {
        InputStream in = Objects.requireNonNull(Mappings.class.getResourceAsStream(file), file);
        AgentConfig config = AgentConfigReader.read(in, file);
        config.mappings().stream()
                .filter(mapping -> SoffidObjectType.OBJECT_CUSTOM.equals(mapping.getSoffidObject()))
                .forEach(mapping -> mapping.setSoffidCustomObject(mapping.getSystemObject()));
        return config;
    }

    /** Returns the mappings of both configurations. */
    public static AgentConfig together(AgentConfig one, AgentConfig other) {
        return new AgentConfig(
                Stream.concat(one.mappings().stream(), other.mappings().stream())
                        .toList(),
                one.loadTriggers(),
                one.accountAttributes());
    }

    /** Returns only the mappings with one of these system objects. */
    public static AgentConfig only(AgentConfig config, String... systemObjects) {
        return filtered(config, mapping -> List.of(systemObjects).contains(mapping.getSystemObject()));
    }

    /** Returns only the mappings that meet the condition. */
    public static AgentConfig filtered(AgentConfig config, Predicate<ExtensibleObjectMapping> condition) {
        return new AgentConfig(
                config.mappings().stream().filter(condition).toList(),
                config.loadTriggers(),
                config.accountAttributes());
    }

    /** Adds the mapping of grants. */
    public static AgentConfig withGrants(AgentConfig config) {
        return together(config, read("grant.xml"));
    }

    /** Adds the mapping of grants, and removes the rows that write members of roles. */
    public static AgentConfig withGrantsOnly(AgentConfig config) {
        return withoutMembers(withGrants(config));
    }

    /** Removes the rows that write members of roles. */
    public static AgentConfig withoutMembers(AgentConfig config) {
        return changed(config, "role", mapping -> leaveOut("members", mapping));
    }

    /** Removes the rows that write passwords, for a target that has none. */
    public static AgentConfig withoutPasswords(AgentConfig config) {
        return withoutAttribute(config, "password");
    }

    /** Removes the rows that write an attribute of the target. */
    public static AgentConfig withoutAttribute(AgentConfig config, String systemAttribute) {
        config.mappings().forEach(mapping -> leaveOut(systemAttribute, mapping));
        return config;
    }

    private static void leaveOut(String systemAttribute, ExtensibleObjectMapping mapping) {
        mapping.setAttributes(mapping.getAttributes().stream()
                .filter(attribute -> !attribute.getSystemAttribute().equals(systemAttribute))
                .toList());
    }

    /** Removes the property {@code changeProperty}, so that each load reads all resources. */
    public static AgentConfig withoutChangeProperty(AgentConfig config) {
        config.mappings().forEach(mapping -> mapping.getProperties().remove("changeProperty"));
        return config;
    }

    /** Adds a row that writes the members of roles. */
    public static AgentConfig withMembers(AgentConfig config, String systemObject) {
        return writing(config, systemObject, "grantedAccounts", "members");
    }

    /** Adds a row that writes an attribute. */
    public static AgentConfig writing(
            AgentConfig config, String systemObject, String soffidAttribute, String systemAttribute) {
        AttributeMapping row = new AttributeMapping();
        row.setSoffidAttribute(soffidAttribute);
        row.setSystemAttribute(systemAttribute);
        row.setDirection(AttributeDirection.OUTPUT);
        return changed(config, systemObject, mapping -> mapping.getAttributes().add(row));
    }

    /** Sets a property of the mappings with this system object. */
    public static AgentConfig with(AgentConfig config, String systemObject, String property, String value) {
        return changed(config, systemObject, mapping -> mapping.getProperties().put(property, value));
    }

    /** Sets the condition of the mappings with this system object. */
    public static AgentConfig when(AgentConfig config, String systemObject, String condition) {
        return changed(config, systemObject, mapping -> mapping.setCondition(condition));
    }

    private static AgentConfig changed(
            AgentConfig config, String systemObject, Consumer<ExtensibleObjectMapping> change) {
        List<ExtensibleObjectMapping> concerned = config.mappings().stream()
                .filter(mapping -> mapping.getSystemObject().equals(systemObject))
                .toList();
        if (concerned.isEmpty()) {
            throw new IllegalArgumentException("There is no mapping of " + systemObject);
        }
        concerned.forEach(change);
        return config;
    }
}
