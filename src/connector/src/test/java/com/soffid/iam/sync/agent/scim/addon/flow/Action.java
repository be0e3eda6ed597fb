package com.soffid.iam.sync.agent.scim.addon.flow;

import com.soffid.iam.api.SoffidObjectType;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.Locale;

/**
 * What a click on a box opens in the console: a window for the object mappings of one type.
 *
 * <p>The console adds the properties that such a call lists to every mapping of the type, and saves them. One version of the
 * console (PropertiesWindow, SoffidIAM/console 664b2f1) adds them also to a mapping that has them already, so that it has
 * two values for one property. So a picture lists no property: the window shows those of the mapping, and adds none.
 *
 * @param javaScript the call, as the attribute {@code onclick} holds it
 */
record Action(String javaScript) {

    /** Directions of attribute mappings, seen from Soffid. */
    enum Direction {
        IN,
        OUT
    }

    /** The attribute mappings of one direction. */
    static Action mappings(SoffidObjectType type, Direction direction) {
        return call("editMappings", type, quoted(direction.name().toLowerCase(Locale.ROOT)));
    }

    /** The script of one trigger. */
    static Action trigger(SoffidObjectType type, SoffidObjectTrigger trigger) {
        return call("editTriggers", type, quoted(trigger.getValue()));
    }

    /** The properties. */
    static Action properties(SoffidObjectType type) {
        return call("editProperties", type, "[]");
    }

    private static Action call(String window, SoffidObjectType type, String argument) {
        return new Action("diagramAction(" + quoted(window) + "," + quoted(type.getValue()) + "," + argument + ")");
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
