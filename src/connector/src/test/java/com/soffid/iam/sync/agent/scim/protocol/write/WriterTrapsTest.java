package com.soffid.iam.sync.agent.scim.protocol.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.difference.DifferenceFinder;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.testing.JsonText;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Sent;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Errors that a writer which remembers and repeats could make without notice. */
class WriterTrapsTest {

    private final ScriptedTransport transport = new ScriptedTransport();
    private final UserWriter writer = UserWriter.of(Targets.standard(transport), warning -> {});

    @Test
    void membersThatACreationIgnoredAreStillAdded() {
        transport
                .on("POST /Users", Replies.json(201, "{'id':'g'}"))
                .on("GET /Users/g", Replies.json(200, "{'id':'g','members':[{'value':'1'}]}"))
                .on("PATCH /Users/g", Replies.empty(204));
        ObjectNode wanted = json("{'members':[{'value':'1'}]}");
        writer.create(wanted, List.of(), Optional::empty);

        writer.update(Resource.whole(json("{'id':'g'}"), Optional.empty()), wanted, List.of());

        assertThat(transport.requests()).contains("PATCH /Users/g");
    }

    @Test
    void aRefusedDeactivationIsTriedAgainHoweverItsNameIsWritten() {
        transport.on("PATCH /Users/1", Replies.json(200, "{'id':'1','active':true}"));
        Resource stored = Resource.whole(json("{'id':'1','active':true}"), Optional.empty());

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> writer.update(stored, json("{'Active':false}"), List.of()))
                    .hasMessageContaining("still active");
        }

        assertThat(transport.requests()).containsExactly("PATCH /Users/1", "PATCH /Users/1");
    }

    @Test
    void aPasswordIsWrittenToAUserThatWasCreatedElsewhereMeanwhile() {
        transport
                .on("POST /Users", Replies.json(503, "{}"))
                .on("PATCH /Users/1", Replies.json(200, "{'id':'1','userName':'jdoe'}"));
        Resource found = Resource.whole(json("{'id':'1','userName':'other'}"), Optional.empty());

        writer.create(
                json("{'userName':'jdoe','password':'hunter22'}"),
                List.of(Secret.of("hunter22")),
                () -> Optional.of(found));

        assertThat(Sent.json(transport.last()).toString()).contains("hunter22").doesNotContain("jdoe");
        assertThat(transport.last().secrets()).contains(Secret.of("hunter22"));
    }

    @Test
    void aPasswordIsNotWrittenTwiceToTheUserWhoseCreationWasAnsweredTooLate() {
        transport.on("POST /Users", Replies.json(503, "{}"));
        Resource found = Resource.whole(json("{'id':'1','userName':'jdoe'}"), Optional.empty());

        writer.create(
                json("{'userName':'jdoe','password':'hunter22'}"),
                List.of(Secret.of("hunter22")),
                () -> Optional.of(found));

        assertThat(transport.requests()).containsExactly("POST /Users");
    }

    @Test
    void aPasswordThatJsonEscapesIsNotWrittenAsAnOrdinaryAttribute() {
        transport
                .on("POST /Users", Replies.json(503, "{}"))
                .on("PATCH /Users/1", Replies.json(200, "{'id':'1','userName':'jdoe'}"));
        ObjectNode wanted = JsonNodeFactory.instance.objectNode();
        wanted.put("userName", "jdoe").put("password", "zq\"zq");
        Resource found = Resource.whole(json("{'id':'1','userName':'other'}"), Optional.empty());

        writer.create(wanted, List.of(Secret.of("zq\"zq")), () -> Optional.of(found));

        assertThat(Sent.json(transport.calls().get(1)).toString())
                .contains("jdoe")
                .doesNotContain("zq");
        // It is sent in a request of its own, with the secrets that are masked in it.
        assertThat(transport.last().secrets()).contains(Secret.of("zq\"zq"));
    }

    @Test
    void aChangeWhoseSenderDiedIsNoSuccess() {
        WriteLocks<URI> locks = WriteLocks.ofResources();
        MemberQueue queue = new MemberQueue(locks);
        URI group = URI.create("https://scim.example/v2/Groups/g");
        Difference change = DifferenceFinder.between(json("{'members':[{'value':'1'}]}"), json("{'id':'g'}"));
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch bothWait = new CountDownLatch(1);
        CompletableFuture<Void> holder = CompletableFuture.runAsync(() -> queue.send(group, change, sent -> {
            sending.countDown();
            await(bothWait);
        }));
        await(sending);
        List<CompletableFuture<Void>> waiting = List.of(dying(queue, group, change), dying(queue, group, change));
        while (queue.waiting(group) < 2) {
            Thread.onSpinWait();
        }
        bothWait.countDown();
        holder.join();

        waiting.forEach(one -> assertThatThrownBy(one::join).isNotNull());
    }

    private static CompletableFuture<Void> dying(MemberQueue queue, URI group, Difference change) {
        return CompletableFuture.runAsync(
                () -> queue.send(group, change, sent -> {
                    throw new StackOverflowError();
                }),
                task -> new Thread(task).start());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonText.json(text.replace('\'', '"'));
    }
}
