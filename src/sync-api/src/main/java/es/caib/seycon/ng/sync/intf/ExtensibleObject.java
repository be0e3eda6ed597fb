package es.caib.seycon.ng.sync.intf;

/**
 * The extensible object under its 1.x name.
 *
 * <p>The extensible objects of the mapping engine extend this class, which adds nothing to its parent, so that one object
 * serves agents written against either name.
 */
public class ExtensibleObject extends com.soffid.iam.sync.intf.ExtensibleObject {
    private static final long serialVersionUID = 1L;

    /** Makes an empty object. */
    public ExtensibleObject() {}
}
