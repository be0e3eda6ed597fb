package com.soffid.iam.sync.agent.scim.protocol.convergence;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.Sent;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.protocol.testing.TestPatch;
import com.soffid.iam.sync.agent.scim.protocol.write.UpdateResult;
import com.soffid.iam.sync.agent.scim.protocol.write.UserWriter;
import com.soffid.iam.sync.agent.scim.testing.SetClock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What some accounts show about an attribute of all accounts, after an agent has started and knows none of them. */
class AttributeKnowledgeTest {

    private static final int ACCOUNTS = 20;

    private final SetClock clock = new SetClock("2026-01-31T10:00:00Z");

    @Test
    void anAttributeThatIsIgnoredIsWrittenToSomeAccountsOnly() {
        Users target = new Users(user -> user.put("title", "of the target"));
        UserWriter writer = writer(target);

        updateAll(writer, target, "{'title':'Boss'}");

        assertThat(target.writes).isEqualTo(AttributeKnowledge.SOME);
    }

    @Test
    void anAttributeThatIsKnownToBeIgnoredIsNamed() {
        Users target = new Users(user -> user.remove("title"));
        UserWriter writer = writer(target);
        updateAll(writer, target, "{'title':'Boss'}");

        UpdateResult last = writer.update(target.stored(0), object("{'title':'Boss'}"), List.of());

        assertThat(last.isChanged()).isFalse();
        assertThat(last.notKept()).containsExactly("title");
    }

    @Test
    void anAttributeThatIsKnownToBeIgnoredIsWrittenWithOthers() {
        Users target = new Users(user -> user.remove("title"));
        UserWriter writer = writer(target);
        updateAll(writer, target, "{'title':'Boss'}");

        UpdateResult written = writer.update(target.stored(0), object("{'title':'Boss','nickName':'n'}"), List.of());

        assertThat(written.difference()).hasToString("add nickName, add title");
    }

    @Test
    void anAttributeThatIsIgnoredIsTriedAgainAfterAWhile() {
        Users target = new Users(user -> user.remove("title"));
        UserWriter writer = writer(target);
        updateAll(writer, target, "{'title':'Boss'}");
        clock.advance(AttributeKnowledge.BELIEVED);

        updateAll(writer, target, "{'title':'Boss'}");

        assertThat(target.writes).isEqualTo(AttributeKnowledge.SOME + 1);
    }

    @Test
    void anAttributeThatWasKeptOnceIsWrittenToEachAccount() {
        Users target = new Users(user -> {
            if (!user.path("id").asText().equals("0")) {
                user.remove("title");
            }
        });
        UserWriter writer = writer(target);

        updateAll(writer, target, "{'title':'Boss'}");

        assertThat(target.writes).isEqualTo(ACCOUNTS);
    }

    @Test
    void aDeactivationIsWrittenToEachAccount() {
        Users target = new Users(user -> user.remove("active"));
        UserWriter writer = writer(target);

        updateAll(writer, target, "{'active':false}");

        assertThat(target.writes).isEqualTo(ACCOUNTS);
    }

    @Test
    void aFormOfTheTargetIsWrittenToSomeAccountsOnly() {
        Users target = new Users(AttributeKnowledgeTest::lowerCase);
        target.users
                .values()
                .forEach(user -> user.put("title", "boss " + user.path("id").asText()));
        UserWriter writer = writer(target);

        for (int i = 0; i < ACCOUNTS; i++) {
            writer.update(target.stored(i), object("{'title':'Boss " + i + "'}"), List.of());
        }

        assertThat(target.writes).isEqualTo(AttributeKnowledge.SOME);
    }

    @Test
    void anotherValueIsWrittenThoughTheTargetHasAFormOfItsOwn() {
        Users target = new Users(AttributeKnowledgeTest::lowerCase);
        UserWriter writer = writer(target);
        updateAll(writer, target, "{'title':'Boss'}");

        UpdateResult written = writer.update(target.stored(0), object("{'title':'Clerk'}"), List.of());

        assertThat(written.isChanged()).isTrue();
    }

    @Test
    void aFormIsWrittenToEachAccountWhereTheTargetDistinguishesForms() {
        Users target = new Users(user -> {});
        target.users.values().forEach(user -> user.put("title", "boss"));
        UserWriter writer = writer(target);

        updateAll(writer, target, "{'title':'Boss'}");

        assertThat(target.writes).isEqualTo(ACCOUNTS);
    }

    private static void lowerCase(ObjectNode user) {
        user.put("title", user.path("title").asText().toLowerCase(Locale.ROOT));
    }

    private static void updateAll(UserWriter writer, Users target, String wanted) {
        for (int i = 0; i < ACCOUNTS; i++) {
            writer.update(target.stored(i), object(wanted), List.of());
        }
    }

    private UserWriter writer(HttpTransport target) {
        return UserWriter.of(Targets.standard(target), warning -> {}, clock);
    }

    /** A target that changes its users after each write. */
    private static final class Users implements HttpTransport {

        private final Map<String, ObjectNode> users = new HashMap<>();
        private final Consumer<ObjectNode> will;
        private int writes;

        Users(Consumer<ObjectNode> will) {
            this.will = will;
            for (int i = 0; i < ACCOUNTS; i++) {
                ObjectNode user = object("{'id':'" + i + "'}");
                will.accept(user);
                users.put(String.valueOf(i), user);
            }
        }

        @Override
        public HttpReply exchange(HttpCall call) {
            String path = call.address().getPath();
            String id = path.substring(path.lastIndexOf('/') + 1);
            if (!call.method().equals("GET")) {
                writes++;
                ObjectNode changed = TestPatch.apply(Sent.json(call), user(id));
                will.accept(changed);
                users.put(id, changed);
            }
            return Replies.json(200, user(id).toString());
        }

        private ObjectNode user(String id) {
            return Objects.requireNonNull(users.get(id));
        }

        Resource stored(int index) {
            return Resource.whole(user(String.valueOf(index)).deepCopy(), Optional.empty());
        }
    }
}
