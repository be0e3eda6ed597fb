package com.soffid.iam.sync.agent.scim.protocol.patch;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.difference.DifferenceFinder;
import com.soffid.iam.sync.agent.scim.protocol.difference.Forms;
import com.soffid.iam.sync.agent.scim.protocol.difference.TestSchemas;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PutBodyTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'title':'b'}              | {'id':'1','title':'a','x':1}       | {'id':'1','title':'b','x':1}",
                "{'title':'b'}              | {'id':'1'}                         | {'id':'1','title':'b'}",
                "{'Title':'b'}              | {'title':'a'}                      | {'title':'b'}",
                "{'title':null}             | {'id':'1','title':'a'}             | {'id':'1'}",
                "{'name':{'givenName':'b'}} | {'name':{'givenName':'a','x':1}}   | {'name':{'givenName':'b','x':1}}",
                "{'name':{'givenName':'b'}} | {}                                 | {'name':{'givenName':'b'}}",
                "{'name':{'givenName':null}}| {'name':{'givenName':'a','x':1}}   | {'name':{'x':1}}",
                "{'tags':['b']}             | {'tags':['a','b']}                 | {'tags':['b']}"
            })
    void holdsTheStoredResourceWithTheDifferenceApplied(String wanted, String stored, String merged) {
        assertThat(merge(wanted, stored)).isEqualTo(object(merged));
    }

    @Test
    void leavesOutMetaWhichOnlyTheTargetWrites() {
        assertThat(merge("{}", "{'id':'1','meta':{'version':'7'}}")).isEqualTo(object("{'id':'1'}"));
    }

    @Test
    void namesTheSchemaOfAnExtensionThatItGains() {
        assertThat(merge("{'urn:x:E':{'a':'b'}}", "{'schemas':['urn:x:U']}"))
                .isEqualTo(object("{'schemas':['urn:x:U','urn:x:E'],'urn:x:E':{'a':'b'}}"));
    }

    @Test
    void leavesTheStoredResourceAsItIs() {
        Resource stored = new Resource(object("{'name':{'givenName':'a'},'members':[{'value':'1'}]}"));

        Forms.STANDARD.merged(
                stored,
                DifferenceFinder.between(
                        object("{'name':{'givenName':'b'},'members':[{'value':'2'}]}"), stored.json()));

        assertThat(stored.json()).isEqualTo(object("{'name':{'givenName':'a'},'members':[{'value':'1'}]}"));
    }

    @Test
    void leavesOutAnExtensionThatHasNoValuesAnyMore() {
        assertThat(merge("{'urn:x:E':{'a':null}}", "{'schemas':['urn:x:U','urn:x:E'],'urn:x:E':{'a':'b'}}"))
                .isEqualTo(object("{'schemas':['urn:x:U']}"));
    }

    @Test
    void keepsAnExtensionThatHasOtherValues() {
        assertThat(merge("{'urn:x:E':{'a':null}}", "{'schemas':['urn:x:U','urn:x:E'],'urn:x:E':{'a':'b','c':1}}"))
                .isEqualTo(object("{'schemas':['urn:x:U','urn:x:E'],'urn:x:E':{'c':1}}"));
    }

    @Test
    void leavesOutTheGroupsOfAUserWhereNoSchemaIsKnown() {
        assertThat(merge("{'title':'a'}", "{'schemas':['urn:x:U'],'groups':[{'value':'g'}]}"))
                .isEqualTo(object("{'schemas':['urn:x:U'],'title':'a'}"));
    }

    @Test
    void holdsTheGroupsOfAUserWhereTheyAreMapped() {
        assertThat(merge("{'groups':[{'value':'h'}]}", "{'schemas':['urn:x:U'],'groups':[{'value':'g'}]}"))
                .isEqualTo(object("{'schemas':['urn:x:U'],'groups':[{'value':'h'}]}"));
    }

    @Test
    void leavesOutWhatTheSchemaCallsReadOnlyAtEachDepthButTheId() {
        ResourceSchema schema = TestSchemas.users(
                TestSchemas.readOnly("id"),
                TestSchemas.readOnly("lastLogin"),
                TestSchemas.complex("name", TestSchemas.readOnly("formatted"), TestSchemas.text("givenName")),
                TestSchemas.list("emails", TestSchemas.readOnly("display"), TestSchemas.text("value")));
        var stored = object("{'schemas':['urn:x:U'],'id':'1','lastLogin':'x','unknown':'y',"
                + "'name':{'formatted':'f','givenName':'g'},'emails':[{'value':'v','display':'d'}]}");

        assertThat(new Forms(CapabilityLayer.nothing(), schema)
                        .merged(new Resource(stored), DifferenceFinder.between(object("{'title':'b'}"), stored)))
                .isEqualTo(object("{'schemas':['urn:x:U'],'id':'1','unknown':'y','name':{'givenName':'g'},"
                        + "'emails':[{'value':'v'}],'title':'b'}"));
    }

    @Test
    void repeatsAnImmutableValueBecausePutMustGiveTheSame() {
        ResourceSchema schema = TestSchemas.users(TestSchemas.immutable("userName"));
        var stored = object("{'schemas':['urn:x:U'],'userName':'u'}");

        assertThat(new Forms(CapabilityLayer.nothing(), schema)
                        .merged(new Resource(stored), DifferenceFinder.between(object("{'title':'b'}"), stored)))
                .isEqualTo(object("{'schemas':['urn:x:U'],'userName':'u','title':'b'}"));
    }

    private static Object merge(String wanted, String stored) {
        return Forms.STANDARD.merged(
                new Resource(object(stored)), DifferenceFinder.between(object(wanted), object(stored)));
    }
}
