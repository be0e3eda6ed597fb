package com.soffid.iam.scim.workbench.agentconfig;

import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import java.util.List;
import java.util.Set;

/**
 * The content of an exported agent configuration.
 *
 * @param mappings the object mappings, in the order of the file
 * @param loadTriggers the triggers of reconciliation and authoritative load
 * @param accountAttributes names of the account attributes that the agent defines (its account metadata)
 */
public record AgentConfig(
        List<ExtensibleObjectMapping> mappings, List<LoadTrigger> loadTriggers, Set<String> accountAttributes) {
    public AgentConfig {
        mappings = List.copyOf(mappings);
        loadTriggers = List.copyOf(loadTriggers);
        accountAttributes = Set.copyOf(accountAttributes);
    }

    /** A configuration of mappings only. */
    public static AgentConfig of(List<ExtensibleObjectMapping> mappings) {
        return new AgentConfig(mappings, List.of(), Set.of());
    }
}
