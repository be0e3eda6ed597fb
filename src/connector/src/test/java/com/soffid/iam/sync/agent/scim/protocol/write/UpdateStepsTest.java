package com.soffid.iam.sync.agent.scim.protocol.write;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.json;
import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.ScimVersion;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.UpdateMethod;
import com.soffid.iam.sync.agent.scim.protocol.patch.Version1Patch;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which order attributes are written, and what happens to those that a target refuses or loses. */
class UpdateStepsTest {

    private static final String MANAGER = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    // --- deactivation

    @Test
    void aDeactivationIsSentFirstAndAlone() {
        OneUser target = new OneUser("{'id':'1','active':true,'title':'a'}");

        update(target, "{'title':'b','active':false}");

        assertThat(paths(target)).containsExactly(List.of("active"), List.of("title"));
    }

    @Test
    void aDeactivationAloneIsOneRequest() {
        OneUser target = new OneUser("{'id':'1','active':true,'title':'a'}");

        update(target, "{'title':'a','active':false}");

        assertThat(target.methods()).containsExactly("PATCH");
        assertThat(target.reads()).isZero();
    }

    @Test
    void otherAttributesAreOneRequestAlsoWithAnActivation() {
        OneUser target = new OneUser("{'id':'1','active':false,'title':'a'}");

        update(target, "{'title':'b','active':true}");

        assertThat(target.methods()).containsExactly("PATCH");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 422, 500})
    void aDeactivationDoesNotWaitForAnAttributeThatIsRefused(int status) {
        OneUser target = new OneUser("{'id':'1','active':true,'nickName':'n'}")
                .refusing(ifItNames("title", Replies.json(status, "{'scimType':'invalidPath'}")));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> update(target, "{'title':'b','nickName':'m','active':false}"))
                .withMessageStartingWith("Not written: title. ");

        assertThat(target.user()).isEqualTo(object("{'id':'1','active':false,'nickName':'m'}"));
    }

    @Test
    void aDeactivationByPutDoesNotWaitEither() {
        OneUser target = new OneUser("{'id':'1','active':true,'nickName':'n'}")
                .refusing(ifItNames("title", Replies.json(400, "{}")));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> writer(putting(target))
                        .update(target.stored(), object("{'title':'b','nickName':'m','active':false}"), List.of()))
                .withMessageStartingWith("Not written: title. ");

        assertThat(target.user().path("active").asBoolean(true)).isFalse();
        assertThat(target.user().path("nickName").asText()).isEqualTo("m");
    }

    @Test
    void otherAttributesDoNotWaitForADeactivationThatIsRefused() {
        OneUser target = new OneUser("{'id':'1','active':true}")
                .refusing(ifItNames("active", Replies.json(400, "{'detail':'no'}")));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> update(target, "{'title':'b','active':false}"))
                .withMessageStartingWith("Not written: active. ");

        assertThat(target.user().path("title").asText()).isEqualTo("b");
    }

    @Test
    void eachAttributeThatIsRefusedIsNamed() {
        OneUser target = new OneUser("{'id':'1'}")
                .refusing(ifItNames("title", Replies.json(400, "{'scimType':'invalidValue'}")))
                .refusing(ifItNames("nickName", Replies.json(400, "{'scimType':'invalidValue'}")));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> update(target, "{'title':'b','nickName':'m','userType':'x'}"))
                .withMessageStartingWith("Not written: title, nickName. ");

        assertThat(target.user().path("userType").asText()).isEqualTo("x");
    }

    @Test
    void anAttributeAloneThatIsRefusedIsNotSentAgain() {
        OneUser target = new OneUser("{'id':'1'}")
                .refusing(ifItNames("title", Replies.json(400, "{'scimType':'invalidValue'}")));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> update(target, "{'title':'b'}"))
                .withMessageStartingWith("PATCH ");
        assertThat(target.methods()).hasSize(1);
    }

    // --- paths of sub-attributes

    @ParameterizedTest
    @ValueSource(strings = {"noTarget", "invalidPath"})
    void aPathOfASubAttributeThatIsRefusedLeadsToItsParent(String reason) {
        OneUser target = new OneUser("{'id':'1','" + MANAGER + "':{'manager':{'value':'1','displayName':'Bob'}}}")
                .refusing(ifItNames("manager.value", Replies.json(400, "{'scimType':'" + reason + "'}")));

        update(target, "{'" + MANAGER + "':{'manager':{'value':'2'}}}");

        assertThat(target.bodies().get(1).path("Operations"))
                .isEqualTo(json("[{'op':'replace','path':'" + MANAGER + ":manager','value':{'value':'2'}}]"));
    }

    @Test
    void thatAPathOfASubAttributeIsRefusedIsRemembered() {
        OneUser target = new OneUser("{'id':'1','" + MANAGER + "':{'manager':{'value':'1'}}}")
                .refusing(ifItNames("manager.value", Replies.json(400, "{'scimType':'noTarget'}")));
        UserWriter writer = writer(Targets.standard(target));

        writer.update(target.stored(), object("{'" + MANAGER + "':{'manager':{'value':'2'}}}"), List.of());
        writer.update(target.stored(), object("{'" + MANAGER + "':{'manager':{'value':'3'}}}"), List.of());

        assertThat(target.methods()).hasSize(3);
    }

    @Test
    void whatElseAComplexAttributeHoldsStaysWithItsParent() {
        OneUser target = new OneUser("{'id':'1','name':{'givenName':'A','familyName':'L','honorificPrefix':'Dr'}}")
                .refusing(ifItNames("name.", Replies.json(400, "{'scimType':'invalidPath'}")));

        update(target, "{'name':{'givenName':'B','familyName':null}}");

        assertThat(target.user().path("name")).isEqualTo(object("{'givenName':'B','honorificPrefix':'Dr'}"));
    }

    // --- PUT that keeps what is not in its body

    @Test
    void whatAPutLeavesIsClearedByNull() {
        OneUser target = new OneUser("{'id':'1','title':'a','emails':[{'value':'x'}]}").putting(this::merging);

        writer(putting(target))
                .update(target.stored(), object("{'title':null,'emails':null,'nickName':'n'}"), List.of());

        assertThat(target.user()).isEqualTo(object("{'id':'1','nickName':'n'}"));
        assertThat(target.bodies().get(1).path("title").isNull()).isTrue();
        assertThat(target.bodies().get(1).path("emails")).isEqualTo(json("[]"));
    }

    @Test
    void thatPutClearsByNullIsRemembered() {
        OneUser target = new OneUser("{'id':'1','title':'a','nickName':'n'}").putting(this::merging);
        UserWriter writer = writer(putting(target));

        writer.update(target.stored(), object("{'title':null}"), List.of());
        writer.update(target.stored(), object("{'nickName':null}"), List.of());

        assertThat(target.user()).isEqualTo(object("{'id':'1'}"));
        assertThat(target.methods()).hasSize(3);
    }

    @Test
    void whatStaysAllTheSameIsSaid() {
        OneUser target = new OneUser("{'id':'1','title':'a'}").making(user -> user.put("title", "a"));

        UpdateResult written = writer(putting(target)).update(target.stored(), object("{'title':null}"), List.of());

        assertThat(written.notKept()).containsExactly("title");
    }

    // --- values that vanish

    @Test
    void entriesThatAPatchLosesAreGivenByPut() {
        OneUser target = new OneUser("{'id':'1','emails':[{'value':'old'}]}")
                .patching(UpdateStepsTest::deletingLast)
                .silent();

        writer(version1(target)).update(target.stored(), object("{'emails':[{'value':'new'}]}"), List.of());

        assertThat(target.user().path("emails")).isEqualTo(json("[{'value':'new'}]"));
    }

    @Test
    void thatAPatchLosesEntriesIsRemembered() {
        OneUser target = new OneUser("{'id':'1','emails':[{'value':'old'}]}")
                .patching(UpdateStepsTest::deletingLast)
                .silent();
        UserWriter writer = writer(version1(target));

        writer.update(target.stored(), object("{'emails':[{'value':'new'}]}"), List.of());
        writer.update(target.stored(), object("{'emails':[{'value':'newer'}]}"), List.of());

        assertThat(target.methods()).containsExactly("PATCH", "PUT", "PUT");
        assertThat(target.user().path("emails")).isEqualTo(json("[{'value':'newer'}]"));
    }

    @Test
    void entriesThatAPatchLosesAreAddedWhereThereIsNoPut() {
        OneUser target = new OneUser("{'id':'1','emails':[{'value':'old'}]}")
                .patching(UpdateStepsTest::deletingLast)
                .refusing((method, body) -> method.equals("PUT") ? Optional.of(Replies.empty(405)) : Optional.empty())
                .silent();

        writer(version1(target)).update(target.stored(), object("{'emails':[{'value':'new'}]}"), List.of());

        assertThat(target.user().path("emails")).isEqualTo(json("[{'value':'new'}]"));
    }

    @Test
    void aValueThatIsLostForGoodIsAnError() {
        OneUser target = new OneUser("{'id':'1','title':'a'}")
                .making(user -> user.remove("title"))
                .silent();

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> update(target, "{'title':'b'}"))
                .withMessageContaining("title");
    }

    /** The removals of a PATCH of SCIM 1.1 are done after its additions. */
    private static ObjectNode deletingLast(ObjectNode body, ObjectNode stored) {
        ObjectNode values = body.deepCopy();
        values.remove("meta");
        ObjectNode removals = object("{}");
        removals.set("meta", body.path("meta"));
        return Version1Patch.apply(removals, Version1Patch.apply(values, stored));
    }

    private ObjectNode merging(ObjectNode body, ObjectNode stored) {
        ObjectNode merged = stored.deepCopy();
        body.properties().forEach(member -> {
            boolean clears = member.getValue().isNull()
                    || (member.getValue().isArray() && member.getValue().isEmpty());
            if (clears) {
                merged.remove(member.getKey());
            } else if (!member.getKey().equals("schemas")) {
                merged.set(member.getKey(), member.getValue());
            }
        });
        return merged;
    }

    private static BiFunction<String, String, Optional<HttpReply>> ifItNames(String attribute, HttpReply refusal) {
        return (method, body) -> body.contains(attribute) ? Optional.of(refusal) : Optional.empty();
    }

    private static List<List<String>> paths(OneUser target) {
        return target.bodies().stream()
                .map(body -> {
                    List<String> paths = new ArrayList<>();
                    body.path("Operations")
                            .forEach(operation ->
                                    paths.add(operation.path("path").asText()));
                    return paths;
                })
                .collect(Collectors.toList());
    }

    private static void update(OneUser target, String wanted) {
        writer(Targets.standard(target)).update(target.stored(), object(wanted), List.of());
    }

    private static ScimClient putting(OneUser target) {
        return Targets.of(target, CapabilityLayer.nothing().with(Capability.UPDATE_METHOD, UpdateMethod.PUT));
    }

    private static ScimClient version1(OneUser target) {
        return Targets.of(target, CapabilityLayer.nothing().with(Capability.SCIM_VERSION, ScimVersion.V1_1));
    }

    private static UserWriter writer(ScimClient client) {
        return UserWriter.of(client, warning -> {});
    }
}
