package es.caib.zkib.datasource;

import com.soffid.iam.sync.agent.scim.addon.page.AgentsPage;
import org.zkoss.zk.ui.Component;

/** Stand-in for the console's access to the agent that is shown. */
public final class XPathUtils {

    private XPathUtils() {}

    /** Returns a parameter of the agent; null without an agents page above the component. */
    public static Object getValue(Component component, String path) {
        return AgentsPage.above(component).value(path);
    }

    public static void setValue(Component component, String path, Object value) {
        AgentsPage.above(component).store(path, value);
    }

    public static Component getPath(Component component, String path) {
        return AgentsPage.above(component).part(path);
    }
}
