package com.soffid.iam.sync.agent.scim.protocol.update;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergedResourceTest {

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

        MergedResource.of(
                stored,
                DifferenceFinder.between(
                        object("{'name':{'givenName':'b'},'members':[{'value':'2'}]}"), stored.json()));

        assertThat(stored.json()).isEqualTo(object("{'name':{'givenName':'a'},'members':[{'value':'1'}]}"));
    }

    private static Object merge(String wanted, String stored) {
        return MergedResource.of(
                new Resource(object(stored)), DifferenceFinder.between(object(wanted), object(stored)));
    }
}
