package com.soffid.iam.sync.agent.scim.protocol.difference;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.json;
import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Simple and complex attributes, and schema extensions. Expected are the operations of the PATCH document. */
class DifferenceFinderTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'userName':'a'}                       | {'userName':'a'}",
                "{'userName':'a'}                       | {'userName':'a','title':'t'}",
                "{'username':'a'}                       | {'userName':'a'}",
                "{'active':true}                        | {'active':'True'}",
                "{'rank':1}                             | {'rank':1.0}",
                "{'from':'2026-01-31T10:00:00Z'}        | {'from':'2026-01-31T11:00:00+01:00'}",
                "{'title':null}                         | {}",
                "{'title':null}                         | {'title':null}",
                "{'title':[]}                           | {}",
                "{'name':{}}                            | {'name':{'givenName':'a'}}",
                "{'name':{'givenName':'a'}}             | {'name':{'givenName':'a','formatted':'f'}}",
                "{'Name':{'givenname':'a'}}             | {'name':{'givenName':'a'}}",
                "{'name':{'givenName':null}}            | {'name':{'formatted':'f'}}",
                "{'name':{'givenName':null}}            | {}",
                "{'schemas':['x']}                      | {'schemas':['y']}",
                "{'Schemas':['x']}                      | {'schemas':['y']}",
                "{'urn:x:e':{'a':1}}                    | {'urn:x:e':{'a':1,'b':2}}",
                "{'urn:x:e':null}                       | {}",
                "{'urn:x:e':{}}                         | {'urn:x:e':{'a':1}}",
                "{}                                     | {'userName':'a'}"
            })
    void nothingDiffers(String wanted, String stored) {
        assertThat(DifferenceFinder.between(object(wanted), json(stored)).changes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'title':'b'}                    | {}                       | {'op':'add','path':'title','value':'b'}",
                "{'title':'b'}                    | {'title':null}           | {'op':'add','path':'title','value':'b'}",
                "{'title':'b'}                    | {'title':'a'}            | {'op':'replace','path':'title','value':'b'}",
                "{'Title':'b'}                    | {'title':'a'}            | {'op':'replace','path':'title','value':'b'}",
                "{'active':false}                 | {'active':true}          | {'op':'replace','path':'active','value':false}",
                "{'title':''}                     | {'title':'a'}            | {'op':'replace','path':'title','value':''}",
                "{'title':null}                   | {'title':'a'}            | {'op':'remove','path':'title'}",
                "{'tags':[]}                      | {'tags':['a']}           | {'op':'remove','path':'tags'}",
                "{'name':null}                    | {'name':{'givenName':'a'}} | {'op':'remove','path':'name'}",
            })
    void oneSimpleAttributeDiffers(String wanted, String stored, String operation) {
        assertThat(operations(wanted, stored))
                .hasToString(json("[" + operation + "]").toString());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'name':{'givenName':'b'}}       | {'name':{'givenName':'a','formatted':'f'}} | {'op':'replace','path':'name.givenName','value':'b'}",
                "{'name':{'givenname':'b'}}       | {'name':{'givenName':'a'}} | {'op':'replace','path':'name.givenName','value':'b'}",
                "{'name':{'givenName':'b'}}       | {'name':{'formatted':'f'}} | {'op':'add','path':'name.givenName','value':'b'}",
                "{'name':{'givenName':null}}      | {'name':{'givenName':'a','formatted':'f'}} | {'op':'remove','path':'name.givenName'}",
                "{'name':{'givenName':null,'familyName':'b'}} | {'name':{'familyName':'a'}} | {'op':'replace','path':'name.familyName','value':'b'}",
                "{'name':{'givenName':'b','familyName':null}} | {}           | {'op':'add','path':'name','value':{'givenName':'b'}}",
                "{'name':{'givenName':'b'}}       | {'name':{}}              | {'op':'add','path':'name','value':{'givenName':'b'}}",
                "{'name':{'givenName':'b'}}       | {'name':'a'}             | {'op':'replace','path':'name','value':{'givenName':'b'}}",
            })
    void oneSubAttributeDiffers(String wanted, String stored, String operation) {
        assertThat(operations(wanted, stored))
                .hasToString(json("[" + operation + "]").toString());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'urn:x:2.0:E':{'a':'b'}}        | {}                       | {'op':'add','path':'urn:x:2.0:E:a','value':'b'}",
                "{'urn:x:2.0:E':{'a':'b'}}        | {'urn:x:2.0:E':{'a':'a','c':1}} | {'op':'replace','path':'urn:x:2.0:E:a','value':'b'}",
                "{'URN:X:2.0:e':{'A':'b'}}        | {'urn:x:2.0:E':{'a':'a'}} | {'op':'replace','path':'urn:x:2.0:E:a','value':'b'}",
                "{'urn:x:2.0:E':{'a':null}}       | {'urn:x:2.0:E':{'a':'a','c':1}} | {'op':'remove','path':'urn:x:2.0:E:a'}",
                "{'urn:x:2.0:E':null}             | {'urn:x:2.0:E':{'a':'a'}} | {'op':'remove','path':'urn:x:2.0:E:a'}",
                "{'urn:x:2.0:E':{'m':{'value':'b'}}} | {'urn:x:2.0:E':{'m':{'value':'a','displayName':'A'}}} | {'op':'replace','path':'urn:x:2.0:E:m.value','value':'b'}",
            })
    void oneAttributeOfAnExtensionDiffers(String wanted, String stored, String operation) {
        assertThat(operations(wanted, stored))
                .hasToString(json("[" + operation + "]").toString());
    }

    private static Object operations(String wanted, String stored) {
        return Forms.STANDARD.operations(DifferenceFinder.between(object(wanted), json(stored)));
    }
}
