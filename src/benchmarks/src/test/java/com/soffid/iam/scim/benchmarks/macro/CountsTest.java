package com.soffid.iam.scim.benchmarks.macro;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.benchmarks.Measurement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The short form of the macro benchmarks: what the connector sends must not grow. No time is asserted. */
class CountsTest {
    private static List<Measurement> measured = List.of();

    @BeforeAll
    static void measure() throws Exception {
        measured = MacroBenchmarks.shortForm();
    }

    @Test
    void anUnchangedAccountTakesOneRequest() {
        assertThat(requestsPerAccount(ProvisioningScenarios.GROUP, ProvisioningScenarios.NO_OP))
                .isEqualTo(1);
    }

    @Test
    void aNewAccountTakesTwoRequests() {
        assertThat(requestsPerAccount(ProvisioningScenarios.GROUP, ProvisioningScenarios.CREATE))
                .isEqualTo(2);
    }

    @Test
    void aChangedAccountTakesAtMostTwoRequests() {
        assertThat(requestsPerAccount(ProvisioningScenarios.GROUP, ProvisioningScenarios.UPDATE))
                .isLessThanOrEqualTo(2);
    }

    /** 10,000 accounts may take 210 requests: twice the 100 pages, and ten for all else. */
    @Test
    void aReconcileReadsPagesAndNotAccounts() {
        Measurement reconcile = find(ReconcileScenarios.GROUP, ReconcileScenarios.SCENARIO);
        long pages = reconcile.size() / 100;
        assertThat(reconcile.requests()).isLessThanOrEqualTo(2 * pages + 10);
    }

    @Test
    void oneMoreMemberOfALargeGroupIsASmallRequest() {
        Measurement grant = find(LargeGroupScenarios.GROUP, LargeGroupScenarios.BY_ACCOUNT);
        assertThat(grant.requests()).isLessThanOrEqualTo(2);
        assertThat(grant.bytesOnTheWire()).isLessThan(5 * 1024);
    }

    @Test
    void anUnchangedMemberOfALargeGroupIsASmallRequest() {
        Measurement noOp = find(LargeGroupScenarios.GROUP, LargeGroupScenarios.NO_OP);
        assertThat(noOp.requests()).isEqualTo(1);
        assertThat(noOp.bytesOnTheWire()).isLessThan(5 * 1024);
    }

    @Test
    void aLoadOfOneChangeDoesNotReadAllIdentities() {
        Measurement delta = find(DeltaScenarios.GROUP, DeltaScenarios.DELTA);
        assertThat(delta.requests()).isLessThanOrEqualTo(3);
        assertThat(delta.size()).isGreaterThan(100);
    }

    private static double requestsPerAccount(String group, String scenario) {
        return find(group, scenario).requestsPerOperation();
    }

    private static Measurement find(String group, String scenario) {
        return measured.stream()
                .filter(one -> one.group().equals(group)
                        && one.scenario().equals(scenario)
                        && one.variant().equals(Variants.CONNECTOR))
                .findFirst()
                .orElseThrow();
    }
}
