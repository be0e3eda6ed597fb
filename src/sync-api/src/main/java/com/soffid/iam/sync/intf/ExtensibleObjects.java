package com.soffid.iam.sync.intf;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The objects that one object is translated to, one for each mapping that applies. */
public class ExtensibleObjects implements Serializable {
    private static final long serialVersionUID = 1L;

    private List<ExtensibleObject> objects = new ArrayList<>();

    /** Makes an empty collection. */
    public ExtensibleObjects() {}

    public List<ExtensibleObject> getObjects() {
        return objects;
    }

    public void setObjects(List<ExtensibleObject> objects) {
        this.objects = objects;
    }
}
