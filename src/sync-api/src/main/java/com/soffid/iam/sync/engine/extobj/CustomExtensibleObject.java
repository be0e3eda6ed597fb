package com.soffid.iam.sync.engine.extobj;

import static com.soffid.iam.sync.engine.extobj.LazyAttributes.attribute;

import com.soffid.iam.api.CustomObject;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.sync.intf.ExtensibleObject;

/**
 * An object of a type that the administrator defined.
 *
 * <p>Values are computed when first asked for and then held in the map; they come from the value objects or from the
 * server. Names and types are those of the platform ("Attributes exposed by each extensible object").
 */
public class CustomExtensibleObject extends ExtensibleObject {
    private static final long serialVersionUID = 1L;

    private static final LazyAttributes<CustomExtensibleObject> ATTRIBUTES = new LazyAttributes<>(
            attribute("id", o -> o.object.getId()),
            attribute("name", o -> o.object.getName()),
            attribute("type", o -> o.object.getType()),
            attribute("description", o -> o.object.getDescription()),
            attribute("attributes", o -> o.object.getAttributes()));

    private final CustomObject object;

    public CustomExtensibleObject(CustomObject object, ServerService server) {
        this.object = object;
        setObjectType(SoffidObjectType.OBJECT_CUSTOM.getValue());
    }

    @Override
    public Object getAttribute(String attribute) {
        return ATTRIBUTES.get(this, attribute, super.getAttribute(attribute));
    }
}
