package com.soffid.iam.sync.agent.scim.protocol.discovery;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.ScimVersion;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.Pagination;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.UpdateMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which capabilities follow from a service provider configuration. */
class ServiceProviderConfigurationTest {

    @ParameterizedTest
    @CsvSource({
        "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig, V2_0",
        "URN:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig, V2_0",
        "urn:scim:schemas:core:1.0, V1_1"
    })
    void theSchemaTellsTheVersion(String urn, ScimVersion version) {
        assertThat(read("{'schemas':['" + urn + "'],'patch':{}}").get(Capability.SCIM_VERSION))
                .isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'patch':{}}", "{'schemas':['urn:x'],'patch':{}}", "{'schemas':7,'patch':{}}"})
    void noSchemaTellsNoVersion(String document) {
        assertThat(read(document).isKnown(Capability.SCIM_VERSION)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"true, PATCH", "false, PUT", "'''true''', PATCH", "'''FALSE''', PUT"})
    void patchTellsTheUpdateMethod(String supported, UpdateMethod method) {
        assertThat(read("{'patch':{'supported':" + supported + "}}").get(Capability.UPDATE_METHOD))
                .isEqualTo(method);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'supported':null}", "{'supported':1}", "{'supported':'yes'}", "{'supported':{}}"})
    void whatIsNotPlainlySaidIsNotSaid(String patch) {
        assertThat(read("{'patch':" + patch + "}").isKnown(Capability.UPDATE_METHOD))
                .isFalse();
    }

    @Test
    void sortEtagBulkAndFilterAreFlags() {
        Capabilities said = read("{'sort':{'supported':true},'etag':{'supported':true},'bulk':{'supported':true},"
                + "'filter':{'supported':false}}");

        assertThat(said.get(Capability.SORT)).isTrue();
        assertThat(said.get(Capability.ETAG)).isTrue();
        assertThat(said.get(Capability.BULK)).isTrue();
        assertThat(said.get(Capability.CHANGE_PASSWORD)).isTrue();
        assertThat(read("{'changePassword':{'supported':false}}").get(Capability.CHANGE_PASSWORD))
                .isFalse();
        assertThat(said.get(Capability.FILTER)).isFalse();
    }

    @Test
    void namesOfMembersMayHaveAnyCase() {
        assertThat(read("{'Sort':{'Supported':true}}").get(Capability.SORT)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'filter':{'maxResults':200}}                                | 200",
                "{'filter':{'maxResults':'200'}}                              | 200",
                "{'filter':{},'pagination':{'maxPageSize':50}}                | 50",
                "{'filter':{'maxResults':200},'pagination':{'maxPageSize':50}}| 50",
                "{'filter':{'maxResults':20},'pagination':{'maxPageSize':50}} | 20"
            })
    void theSmallerLimitCapsThePage(String document, int cap) {
        assertThat(read(document).get(Capability.PAGE_CAP)).isEqualTo(cap);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "null", "'many'", "1.5", "[200]", "99999999999"})
    void aLimitThatMakesNoSenseIsNone(String maxResults) {
        assertThat(read("{'filter':{'maxResults':" + maxResults + "}}").isKnown(Capability.PAGE_CAP))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'cursor':true,'index':false}                                     | CURSOR",
                "{'cursor':true,'index':true,'defaultPaginationMethod':'index'}    | CURSOR",
                "{'cursor':false,'index':true}                                     | INDEX"
            })
    void cursorsAreUsedWhereThereAreAny(String pagination, Pagination used) {
        assertThat(read("{'filter':{},'pagination':" + pagination + "}").get(Capability.PAGINATION))
                .isEqualTo(used);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'cursor':false,'index':false}", "true", "{'cursor':'perhaps'}"})
    void pagingThatIsNotNamedIsOpen(String pagination) {
        assertThat(read("{'filter':{},'pagination':" + pagination + "}").isKnown(Capability.PAGINATION))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{'totalResults':1,'Resources':[{'sort':{'supported':true}}]}", "[{'sort':{'supported':true}}]"})
    void aListOfOneIsTheConfiguration(String document) {
        assertThat(read(document).get(Capability.SORT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "7", "'x'", "null", "{'patch':true}", "{'detail':'no'}", "{'Resources':[7]}"})
    void anythingElseIsNone(String document) {
        assertThat(ServiceProviderConfiguration.read(json(document))).isEmpty();
    }

    private static Capabilities read(String document) {
        return Capabilities.of(
                ServiceProviderConfiguration.read(json(document)).orElseThrow().capabilities());
    }
}
