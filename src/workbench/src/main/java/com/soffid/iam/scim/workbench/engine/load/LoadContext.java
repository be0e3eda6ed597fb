package com.soffid.iam.scim.workbench.engine;

import com.soffid.iam.api.System;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import com.soffid.iam.sync.service.ServerService;
import java.util.List;

/** What every step of a load needs: Soffid, the system, the scripts, and where a problem is noted. */
record LoadContext(
        SoffidDirectory soffid, System system, ServerService server, LoadTriggers triggers, List<Failure> problems) {

    void problem(Object what, Throwable thrown) {
        problems.add(Failure.of(what, thrown));
    }

    void problem(String what, String reason) {
        problems.add(new Failure(what, reason));
    }
}
