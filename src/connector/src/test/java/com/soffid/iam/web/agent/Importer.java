package com.soffid.iam.web.agent;

import com.soffid.iam.sync.agent.scim.addon.page.AgentsPage;
import org.zkoss.util.media.Media;
import org.zkoss.zk.ui.Component;

/** Stand-in for the console's import of attribute mappings: it keeps the file. */
public final class Importer {

    public void doImport(Media file, Component list) {
        AgentsPage.above(list).imported(file.getStringData());
    }
}
