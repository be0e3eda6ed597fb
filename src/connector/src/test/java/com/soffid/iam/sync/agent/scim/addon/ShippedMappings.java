package com.soffid.iam.sync.agent.scim.addon;

import com.soffid.iam.api.AttributeMapping;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.System;
import com.soffid.iam.interp.Evaluator;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A file of attribute mappings that this project ships, as it arrives in an agent of an installation with one script
 * language, and what the connector makes of objects with them.
 */
record ShippedMappings(String file, String language, List<ExtensibleObjectMapping> all) {

    static final String DEFAULT = "default mappings";
    static final String WSO2 = "wso2is-config.xml";

    /** The default mappings and those for WSO2, each in an installation of each language. */
    static Stream<ShippedMappings> inBothLanguages() {
        return Stream.of("beanshell", "javascript")
                .flatMap(language -> Stream.of(
                        defaults(language),
                        new ShippedMappings(
                                WSO2, language, ImportedMappings.parse(ProjectFiles.read("wso2is-config.xml")))));
    }

    /** What the console's menu "Create default mapping" makes: each expression is translated. */
    static ShippedMappings defaults(String language) {
        List<ExtensibleObjectMapping> mappings =
                ProjectFiles.descriptor().agents().get(0).defaultMappings();
        for (ExtensibleObjectMapping mapping : mappings) {
            for (AttributeMapping row : mapping.getAttributes()) {
                row.setSoffidAttribute(Evaluator.of(language).translateFromBsh(row.getSoffidAttribute()));
                row.setSystemAttribute(Evaluator.of(language).translateFromBsh(row.getSystemAttribute()));
            }
        }
        return new ShippedMappings(DEFAULT, language, mappings);
    }

    ExtensibleObjectMapping of(SoffidObjectType type) {
        return all.stream()
                .filter(mapping -> type.equals(mapping.getSoffidObject()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(this + " has no mapping for " + type));
    }

    /** The SCIM attributes that a new Soffid object becomes, with its password. */
    Map<String, Object> toSystem(SoffidObjectType type, ExtensibleObject source) {
        source.setAttribute("password", "s3cret");
        source.setAttribute("mustChange", false);
        ScimMapping mapping = mapping(type);
        return new TreeMap<>(
                mapping.hasPassword()
                        ? mapping.generateWithPassword(source, Secret.of("s3cret"))
                        : mapping.generate(source));
    }

    /** The Soffid attributes that a SCIM resource becomes. */
    Map<String, Object> toSoffid(SoffidObjectType type, Resource resource) {
        return new TreeMap<>(mapping(type).parse(resource).orElseThrow());
    }

    private ScimMapping mapping(SoffidObjectType type) {
        System system = new System();
        system.setName(TestSoffid.SYSTEM);
        return ScimMappings.of(
                        system,
                        new TestSoffid().interprets(language).server(),
                        Target.known(URI.create("http://target.example"), CapabilityLayer.nothing())::endpoint,
                        all,
                        unused -> Optional.empty())
                .of(type)
                .get(0);
    }

    @Override
    public String toString() {
        return file + " in " + language;
    }
}
