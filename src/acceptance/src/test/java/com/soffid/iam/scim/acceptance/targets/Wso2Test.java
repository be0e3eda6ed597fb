package com.soffid.iam.scim.acceptance.targets;

import com.soffid.iam.scim.acceptance.charon.Habits;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** On the real code; one test at a time, because Charon keeps its addresses in statics. */
@Execution(ExecutionMode.SAME_THREAD)
class Wso2Test extends ProductTest<Wso2>
        implements CreatesAccounts,
                UpdatesAccounts,
                DeactivatesAccounts,
                RemovesAccounts,
                SetsPasswords,
                ManagesRoles,
                GrantsRoles,
                Reconciles,
                LoadsEverybody,
                LoadsChanges,
                KeepsRates {

    @Override
    public Wso2 start(Quota quota) {
        return new Wso2(quota, new Habits(100, true, true, false, false));
    }
}
