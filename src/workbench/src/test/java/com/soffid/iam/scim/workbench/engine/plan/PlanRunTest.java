package com.soffid.iam.scim.workbench.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.engine.control.RunControl;
import com.soffid.iam.scim.workbench.fake.FakeAddon;
import com.soffid.iam.scim.workbench.people.Person;
import com.soffid.iam.scim.workbench.people.Staff;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a plan is followed and ended. */
class PlanRunTest {
    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    /** Notes what a run says, and stops it after a number of objects. */
    private final class Follower implements RunControl {
        private final int most;

        Follower(int most) {
            this.most = most;
        }

        @Override
        public boolean isStopped() {
            return told.stream().filter(line -> line.contains(" of ")).count() >= most;
        }

        @Override
        public void begins(String step) {
            told.add(step);
        }

        @Override
        public void progress(int done, int total) {
            told.add(done + " of " + total);
        }
    }

    private Plan planned(int most) throws Exception {
        URI target = FakeAddon.newTargetUrl();
        try (Workbench workbench = FakeAddon.workbench(folder, target)) {
            Staff staff = new Staff(workbench.soffid());
            staff.put(Person.of("anna", "Anna", "Berg", ""));
            staff.put(Person.of("bruno", "Bruno", "Costa", ""));
            return new PlanRun(workbench.dispatcher(), workbench.soffid(), new Follower(most))
                    .run(PlanScope.everythingIn(workbench.soffid()));
        }
    }

    @Test
    void eachObjectIsToldBeforeAndAfterItIsLookedAt() throws Exception {
        Plan plan = planned(100);

        assertThat(told).containsExactly("plan account anna", "1 of 2", "plan account bruno", "2 of 2");
        assertThat(plan.complete()).isTrue();
    }

    @Test
    void aPlanThatIsStoppedSaysHowManyObjectsWereNotLookedAt() throws Exception {
        Plan plan = planned(1);

        assertThat(plan.objects()).extracting(PlannedObject::name).containsExactly("anna");
        assertThat(plan.left()).isEqualTo(1);
        assertThat(plan.complete()).isFalse();
    }
}
