package com.soffid.iam.scim.workbench.fake;

import com.soffid.iam.scim.workbench.addon.WorkbenchVersion;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs a test only if the addon was built before the workbench: after {@code package}, not after {@code test}. */
public final class PackedAddonPresent implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String addon = "/addon/scim-plugin-" + WorkbenchVersion.get() + ".jar";
        return PackedAddonPresent.class.getResource(addon) == null
                ? ConditionEvaluationResult.disabled("the addon is not packed in the workbench: build with package")
                : ConditionEvaluationResult.enabled("the addon is there");
    }
}
