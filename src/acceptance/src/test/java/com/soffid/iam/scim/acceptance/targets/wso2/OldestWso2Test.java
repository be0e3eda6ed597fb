package com.soffid.iam.scim.acceptance.targets.wso2;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.charon1.FilterSyntax;
import com.soffid.iam.scim.acceptance.charon1.GroupNames;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.targets.capability.CreatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.GrantsRoles;
import com.soffid.iam.scim.acceptance.targets.capability.Reconciles;
import com.soffid.iam.scim.acceptance.targets.capability.RemovesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.SetsPasswords;
import com.soffid.iam.scim.acceptance.targets.capability.UpdatesAccounts;
import com.soffid.iam.scim.acceptance.targets.product.ProductTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** WSO2 Identity Server with SCIM 1.1 and Charon up to 2.0.2, which understands only filters without blanks. */
@Execution(ExecutionMode.SAME_THREAD)
class OldestWso2Test extends ProductTest<OldWso2>
        implements CreatesAccounts, UpdatesAccounts, RemovesAccounts, SetsPasswords, GrantsRoles, Reconciles {

    @Override
    public OldWso2 start(Quota quota) {
        return new OldWso2(quota, FilterSyntax.COMPACT, GroupNames.AS_GIVEN);
    }

    @Test
    void anAccountIsLookedUpOnlyByTheCompactFilter() {
        product().add(personNamed("ann"));
        admin().addToSoffid(personNamed("ann"));

        admin().update(personNamed("ann"));

        assertThat(product().requests().all())
                .filteredOn(request -> request.target().contains("filter="))
                .isNotEmpty()
                .allMatch(request -> request.target().contains("userNameEqann"));
    }
}
