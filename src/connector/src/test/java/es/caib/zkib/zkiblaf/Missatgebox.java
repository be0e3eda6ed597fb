package es.caib.zkib.zkiblaf;

import com.soffid.iam.sync.agent.scim.addon.page.AgentsPage;
import org.zkoss.zk.ui.event.EventListener;

/** Stand-in for the console's questions: each is kept with its listener, for the test to answer. */
public final class Missatgebox {

    private Missatgebox() {}

    public static void avis(String message) {
        AgentsPage.current().notice(message);
    }

    // The name is the console's.
    @SuppressWarnings("MemberName")
    public static void confirmaOK_CANCEL(String message, String title, EventListener listener) {
        AgentsPage.current().question(message, listener);
    }
}
