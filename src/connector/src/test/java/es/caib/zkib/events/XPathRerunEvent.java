package es.caib.zkib.events;

import org.zkoss.zk.ui.Component;
import org.zkoss.zk.ui.event.Event;

/** Stand-in for the event that shows a list again. */
public class XPathRerunEvent extends Event {

    private static final long serialVersionUID = 1L;

    public XPathRerunEvent(Component target, String path) {
        super("onRerun", target, path);
    }
}
