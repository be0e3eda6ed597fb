package com.soffid.iam.scim.workbench.agentconfig;

import com.soffid.iam.api.SoffidObjectType;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;

/** A script that may refuse or change what a reconciliation or an authoritative load brings in. */
public record LoadTrigger(SoffidObjectType objectType, SoffidObjectTrigger trigger, String script) {}
