package com.soffid.iam.sync.agent.scim.addon;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.engine.extobj.ObjectTranslator;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.List;

/** The attribute mappings that this project ships, and what Soffid's engine makes of objects with them. */
enum ShippedMappings {
    DEFAULT {
        @Override
        List<ExtensibleObjectMapping> all() {
            return ProjectFiles.descriptor().agents().get(0).defaultMappings();
        }
    },
    WSO2_IDENTITY_SERVER {
        @Override
        List<ExtensibleObjectMapping> all() {
            return ImportedMappings.parse(ProjectFiles.read("wso2is-config.xml"));
        }
    };

    abstract List<ExtensibleObjectMapping> all();

    ExtensibleObjectMapping of(SoffidObjectType type) {
        return all().stream()
                .filter(mapping -> type.equals(mapping.getSoffidObject()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(this + " has no mapping for " + type));
    }

    /** The SCIM attributes that a Soffid object becomes. */
    ExtensibleObject toSystem(SoffidObjectType type, ExtensibleObject source) throws InternalErrorException {
        return translator().generateObject(source, of(type));
    }

    /** The Soffid attributes that a SCIM resource becomes. */
    ExtensibleObject toSoffid(SoffidObjectType type, ExtensibleObject resource) throws InternalErrorException {
        ExtensibleObjectMapping mapping = of(type);
        resource.setObjectType(mapping.getSystemObject());
        return translator().parseInputObject(resource, mapping);
    }

    private ObjectTranslator translator() throws InternalErrorException {
        return new ObjectTranslator(new com.soffid.iam.api.System(), null, all());
    }
}
