package com.soffid.iam.sync.agent.scim.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.testing.JsonText;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mapping that only copies attributes reads what Soffid's translator reads. One more row, a script, makes the translator read. */
class PlainRowsTest {

    private static final String MARK = "comments";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'userName':'ann','name':{'givenName':'Ann','familyName':'Lee'},'emails':[{'value':'ann@x'}],'active':true}",
                "{'userName':'ann','name':{'givenName':null},'emails':[],'active':false}",
                "{'userName':'ann','name':null,'emails':null,'active':null}",
                "{'userName':'ann','name':'Ann Lee','emails':'ann@x','active':'True'}",
                "{'userName':'ann','name':['Ann','Lee'],'emails':{'value':'ann@x'},'active':'no'}",
                "{'userName':'ann','emails':[null,'x']}",
                "{'userName':'ann','emails':['x']}",
                "{'USERNAME':'ann','Name':{'givenName':'Ann'}}",
                "{'userName':7,'name':{'givenName':1.0,'familyName':1.5},'emails':[{'value':12345678901234567890}]}",
                "{'userName':{'value':'ann'},'name':{'givenName':{'a':[1,2.0,null,{'b':true}]}}}",
                "{'urn:x':{'department':'R&D','since':'2026-01-31T12:00:00Z'},'log':'x','this':{'userName':'other'}}",
                "{'urn:x':'R&D','log':null,'principal':null,'resource':{'userName':'other'}}",
                "{}"
            })
    void aCopyingMappingReadsWhatTheTranslatorReads(String resource) {
        assertReadAlike(
                resource,
                mapping -> mapping.both("accountName", "userName")
                        .in("name.givenName", "firstName")
                        .in("name{\"familyName\"}", "lastName"));
        assertReadAlike(resource, mapping -> mapping.in("emails[0].value", "emailAddress"));
        assertReadAlike(resource, mapping -> mapping.in("emails[1].value", "emailAddress"));
        assertReadAlike(resource, mapping -> mapping.in("active", "active"));
        assertReadAlike(
                resource,
                mapping -> mapping.in("{\"urn:x\"} {\"department\"}", "userAttributes{\"department\"}")
                        .in("name", "userAttributes{\"name\"}")
                        .in("{\"urn:x\"} {\"since\"}", "createdOn"));
        assertReadAlike(resource, mapping -> mapping.in("log", "log").in("principal", "principal"));
        assertReadAlike(resource, mapping -> mapping.in("this.userName", "accountName"));
        assertReadAlike(resource, mapping -> mapping.in("userName", "this.accountName"));
        assertReadAlike(resource, mapping -> mapping.in("resource.userName", "accountName"));
        assertReadAlike(resource, mapping -> mapping.in("userName", "groups[1].name"));
        assertReadAlike(
                resource,
                mapping -> mapping.in("name", "userAttributes").in("userName", "userAttributes{\"userName\"}"));
        assertReadAlike(
                resource,
                mapping -> mapping.in("userName", "userAttributes{\"a\"}").in("name", "userAttributes{\"a\"} {\"b\"}"));
        assertReadAlike(resource, mapping -> mapping.in("{\"name\"}{\"givenName\"}", "firstName"));
        assertReadAlike(
                resource, mapping -> mapping.in("\"constant\"", "firstName").in("userName \"x\"", "lastName"));
    }

    private static void assertReadAlike(String json, UnaryOperator<TestMapping> rows) {
        Resource resource = new Resource(JsonText.object(json));

        assertThat(read(rows.apply(TestMapping.user()), resource))
                .isEqualTo(read(rows.apply(TestMapping.user()).in("\"a\" + \"b\"", MARK), resource));
    }

    /** The attributes that are read, with their classes, or the message of the failure. */
    private static String read(TestMapping mapping, Resource resource) {
        System system = new System();
        system.setName(TestSoffid.SYSTEM);
        ScimMapping scim = ScimMappings.of(
                        system,
                        new TestSoffid().server(),
                        Target.known(InMemoryScim.URL, CapabilityLayer.nothing())::endpoint,
                        List.of(mapping.build()),
                        made -> Optional.empty())
                .all()
                .get(0);
        try {
            ExtensibleObject object = scim.parse(resource).orElseThrow();
            object.removeAttribte(MARK);
            return object + " "
                    + object.values().stream().map(PlainRowsTest::kind).sorted().collect(Collectors.joining(","));
        } catch (MappingException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String kind(@Nullable Object value) {
        return value == null ? "null" : value.getClass().getName();
    }
}
