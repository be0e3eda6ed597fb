package com.soffid.iam.sync.agent.scim.protocol.convergence;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.protocol.testing.TestPatch;
import com.soffid.iam.sync.agent.scim.protocol.write.UpdateResult;
import com.soffid.iam.sync.agent.scim.protocol.write.UserWriter;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Targets that do not keep values as given. */
class ConvergenceTest {

    private final List<String> warnings = new ArrayList<>();

    @Test
    void aValueThatTheTargetKeepsInAnotherFormIsWrittenOnce() {
        Stubborn target = new Stubborn(user -> user.put("title", "boss"));
        UserWriter writer = writer(target);

        writer.update(target.stored(), object("{'title':'Boss'}"), List.of());
        UpdateResult second = writer.update(target.stored(), object("{'title':'Boss'}"), List.of());

        assertThat(second.isChanged()).isFalse();
        assertThat(target.writes()).isEqualTo(1);
    }

    @Test
    void aValueThatTheTargetIgnoresIsWrittenAgainByTheNextUpdate() {
        Stubborn target = new Stubborn(user -> user.remove("title"));
        UserWriter writer = writer(target);

        writer.update(target.stored(), object("{'title':'Boss'}"), List.of());
        writer.update(target.stored(), object("{'title':'Boss'}"), List.of());

        assertThat(target.writes()).isEqualTo(2);
    }

    @Test
    void aValueThatStayedAsItWasIsWrittenAgainAndTheUpdateSaysSo() {
        Stubborn target = new Stubborn(user -> user.put("title", "old")).withEmptyAnswers();
        target.user.put("title", "old");
        UserWriter writer = writer(target);

        UpdateResult first = writer.update(target.stored(), object("{'title':'new'}"), List.of());
        UpdateResult second = writer.update(target.stored(), object("{'title':'new'}"), List.of());

        assertThat(first.notKept()).containsExactly("title");
        assertThat(second.isChanged()).isTrue();
    }

    @Test
    void aFormThatTheTargetHadBeforeIsWrittenOnce() {
        Stubborn target = new Stubborn(user -> user.put("title", "boss"));
        target.user.put("title", "boss");
        UserWriter writer = writer(target);

        writer.update(target.stored(), object("{'title':'Boss'}"), List.of());
        writer.update(target.stored(), object("{'title':'Boss'}"), List.of());

        assertThat(target.writes()).isEqualTo(1);
    }

    @Test
    void anAnswerWithoutABodyIsFollowedByARead() {
        Stubborn target = new Stubborn(user -> user.put("title", "boss")).withEmptyAnswers();
        UserWriter writer = writer(target);

        writer.update(target.stored(), object("{'title':'Boss'}"), List.of());
        writer.update(target.stored(), object("{'title':'Boss'}"), List.of());

        assertThat(target.writes()).isEqualTo(1);
        assertThat(target.reads()).isEqualTo(1);
    }

    @Test
    void anotherValueIsWritten() {
        Stubborn target = new Stubborn(
                user -> user.put("title", user.path("title").asText().toLowerCase(java.util.Locale.ROOT)));
        UserWriter writer = writer(target);

        writer.update(target.stored(), object("{'title':'Boss'}"), List.of());
        writer.update(target.stored(), object("{'title':'Clerk'}"), List.of());

        assertThat(target.writes()).isEqualTo(2);
    }

    @Test
    void aRealChangeOnTheTargetIsSeen() {
        Stubborn target = new Stubborn(user -> user.put("title", "boss"));
        UserWriter writer = writer(target);
        writer.update(target.stored(), object("{'title':'Boss'}"), List.of());

        target.user.put("title", "intruder");
        UpdateResult again = writer.update(target.stored(), object("{'title':'Boss'}"), List.of());

        assertThat(again.isChanged()).isTrue();
    }

    @Test
    void whatTheTargetAcceptedAfterAllIsWrittenWhenItComesBack() {
        Stubborn target = new Stubborn(user -> user.put("title", "rob"));
        UserWriter writer = writer(target);
        writer.update(target.stored(), object("{'title':'Bob'}"), List.of());

        target.user.put("title", "Bob");
        writer.update(target.stored(), object("{'title':'Bob'}"), List.of());
        target.user.put("title", "rob");
        UpdateResult again = writer.update(target.stored(), object("{'title':'Bob'}"), List.of());

        assertThat(again.isChanged()).isTrue();
    }

    @Test
    void aPreviewChangesNothingThatIsRemembered() {
        Stubborn target = new Stubborn(user -> user.put("title", "rob"));
        UserWriter writer = writer(target);
        writer.update(target.stored(), object("{'title':'Bob'}"), List.of());

        target.user.put("title", "Bob");
        writer.difference(target.stored(), object("{'title':'Bob'}"));
        target.user.put("title", "rob");
        UpdateResult again = writer.update(target.stored(), object("{'title':'Bob'}"), List.of());

        assertThat(again.isChanged()).isFalse();
    }

    @Test
    void aPreviewWarnsOfNothingAndAnUpdateOnce() {
        Stubborn target = new Stubborn(user -> user.put("title", "old"));
        target.user.put("title", "old");
        UserWriter writer = writer(target);

        writer.difference(target.stored(), object("{'title':'new'}"));
        assertThat(warnings).isEmpty();

        writer.update(target.stored(), object("{'title':'new'}"), List.of());
        assertThat(warnings).hasSize(1);
    }

    @Test
    void whatOneResourceLacksIsStillWrittenToAnother() {
        Stubborn target = new Stubborn(user -> user.remove("title"));
        UserWriter writer = writer(target);
        writer.update(target.stored(), object("{'title':'Boss'}"), List.of());

        target.user.put("id", "2");
        UpdateResult other = writer.update(target.stored(), object("{'title':'Boss'}"), List.of());

        assertThat(other.isChanged()).isTrue();
    }

    @Test
    void onlyWhatTheTargetDoesNotKeepIsLeftOut() {
        Stubborn target = new Stubborn(user -> user.put("title", "boss"));
        UserWriter writer = writer(target);
        writer.update(target.stored(), object("{'title':'Boss','nickName':'a'}"), List.of());

        UpdateResult second = writer.update(target.stored(), object("{'title':'Boss','nickName':'b'}"), List.of());

        assertThat(second.difference()).hasToString("replace nickName");
    }

    @Test
    void aRefusedDeactivationIsTriedAgainAndAgainAndIsAnErrorEachTime() {
        Stubborn target = new Stubborn(user -> user.put("active", true)).withEmptyAnswers();
        UserWriter writer = writer(target);

        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(ScimException.class)
                    .isThrownBy(() -> writer.update(target.stored(), object("{'active':false}"), List.of()))
                    .withMessageContaining("still active");
        }

        assertThat(target.writes()).isEqualTo(2);
        assertThat(warnings).singleElement().asString().contains("active").contains("written again at each update");
    }

    @Test
    void anAttributeIsReportedOnceByName() {
        Stubborn target = new Stubborn(user -> user.put("title", "x"));
        UserWriter writer = writer(target);

        writer.update(target.stored(), object("{'title':'Boss'}"), List.of());
        writer.update(target.stored(), object("{'title':'Clerk'}"), List.of());

        assertThat(warnings)
                .singleElement()
                .asString()
                .contains("/Users", "title")
                .doesNotContain("Boss", "Clerk");
    }

    @Test
    void aPasswordIsNeverComparedNorRemembered() {
        Stubborn target = new Stubborn(user -> user.remove("password")).withEmptyAnswers();
        UserWriter writer = writer(target);
        List<Secret> secret = List.of(Secret.of("hunter22"));

        writer.update(target.stored(), object("{'password':'hunter22'}"), secret);
        writer.update(target.stored(), object("{'password':'hunter22'}"), secret);

        assertThat(target.writes()).isEqualTo(2);
        assertThat(target.reads()).isZero();
        assertThat(warnings).isEmpty();
    }

    @Test
    void anAttributeThatWasKeptOnceIsNotReadAgain() {
        Stubborn target = new Stubborn(user -> {}).withEmptyAnswers();
        UserWriter writer = writer(target);

        writer.update(target.stored(), object("{'title':'a'}"), List.of());
        writer.update(target.stored(), object("{'title':'b'}"), List.of());
        writer.update(target.stored(), object("{'title':'c'}"), List.of());

        assertThat(target.reads()).isEqualTo(1);
    }

    @Test
    void aTrustedAttributeThatDoesNotStayIsReadWhenItIsWrittenAgain() {
        Stubborn target = new Stubborn(user -> {
            if (user.path("title").asText().equals("Boss")) {
                user.put("title", "boss");
            }
        });
        target.withEmptyAnswers();
        UserWriter writer = writer(target);
        writer.update(target.stored(), object("{'title':'a'}"), List.of());

        for (int i = 0; i < 4; i++) {
            writer.update(target.stored(), object("{'title':'Boss'}"), List.of());
        }

        assertThat(target.writes()).isEqualTo(3);
    }

    @Test
    void anEntryThatTheTargetDropsIsWrittenAgainByTheNextUpdate() {
        Stubborn target = new Stubborn(user -> user.set(
                "emails", object("{'a':[{'type':'home','value':'h@x'}]}").path("a")));
        target.user.set(
                "emails", object("{'a':[{'type':'home','value':'h@x'}]}").path("a"));
        UserWriter writer = writer(target);
        ObjectNode wanted = object("{'emails':[{'type':'home','value':'h@x'},{'type':'work','value':'w@x'}]}");

        writer.update(target.stored(), wanted, List.of());
        writer.update(target.stored(), wanted, List.of());

        assertThat(target.writes()).isEqualTo(2);
    }

    @Test
    void aReadThatFailsDoesNotFailTheWrite() {
        HttpTransport blind = call -> call.method().equals("PATCH") ? Replies.empty(204) : Replies.empty(403);

        UpdateResult written =
                writer(blind).update(new Resource(object("{'id':'1'}")), object("{'title':'a'}"), List.of());

        assertThat(written.isChanged()).isTrue();
    }

    @Test
    void whatBecameOfACreationCountsToo() {
        Stubborn target = new Stubborn(user -> user.put("userName", "jdoe"));
        UserWriter writer = writer(target);

        writer.create(object("{'userName':'JDoe'}"), List.of(), Optional::empty);
        UpdateResult update = writer.update(target.stored(), object("{'userName':'JDoe'}"), List.of());

        assertThat(update.isChanged()).isFalse();
    }

    private UserWriter writer(HttpTransport target) {
        return UserWriter.of(Targets.standard(target), warnings::add);
    }

    /** A target with one user, which it changes after each write. */
    private static final class Stubborn implements HttpTransport {

        private final Consumer<ObjectNode> will;
        private ObjectNode user = object("{'id':'1'}");
        private boolean emptyAnswers;
        private int writes;
        private int reads;

        Stubborn(Consumer<ObjectNode> will) {
            this.will = will;
        }

        Stubborn withEmptyAnswers() {
            emptyAnswers = true;
            return this;
        }

        @Override
        public HttpReply exchange(HttpCall call) {
            if (call.method().equals("GET")) {
                reads++;
                return Replies.json(200, user.toString());
            }
            writes++;
            ObjectNode body = object(new String(call.body().orElseThrow(), java.nio.charset.StandardCharsets.UTF_8));
            if (call.method().equals("POST")) {
                user = body.put("id", "1");
            } else {
                user = TestPatch.apply(body, user);
            }
            will.accept(user);
            return emptyAnswers ? Replies.empty(204) : Replies.json(200, user.toString());
        }

        Resource stored() {
            return Resource.whole(user.deepCopy(), Optional.empty());
        }

        int writes() {
            return writes;
        }

        int reads() {
            return reads;
        }
    }
}
