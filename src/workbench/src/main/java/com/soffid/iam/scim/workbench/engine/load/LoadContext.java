package com.soffid.iam.scim.workbench.engine.load;

import com.soffid.iam.api.System;
import com.soffid.iam.scim.workbench.engine.control.RunOptions;
import com.soffid.iam.scim.workbench.engine.report.Failure;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import com.soffid.iam.sync.service.ServerService;
import java.util.List;

/** The context of a load: Soffid, the system, the scripts, the problems so far, and how the load is run. */
public record LoadContext(
        SoffidDirectory soffid,
        System system,
        ServerService server,
        LoadTriggers triggers,
        List<Failure> problems,
        RunOptions options) {

    public void problem(Object what, Throwable thrown) {
        problems.add(Failure.of(what, thrown));
    }

    public void problem(String what, String reason) {
        problems.add(new Failure(what, reason));
    }
}
