package com.soffid.iam.sync.agent.scim.protocol.patch;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.json;
import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.ScimVersion;
import com.soffid.iam.sync.agent.scim.protocol.difference.DifferenceFinder;
import com.soffid.iam.sync.agent.scim.protocol.difference.Forms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PATCH of SCIM 1.1 (protocol, 3.3.2). */
class Scim1PatchTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'title':'b'}               | {'title':'a'}              | {'title':'b'}",
                "{'name':{'givenName':'b'}}  | {'name':{'givenName':'a'}} | {'name':{'givenName':'b'}}",
                "{'title':null}              | {'title':'a'}              | {'meta':{'attributes':['title']}}",
                "{'name':{'givenName':null}} | {'name':{'givenName':'a'}} | {'meta':{'attributes':['name.givenName']}}",
                "{'members':[{'value':'1'},{'value':'2'}]} | {'members':[{'value':'2'},{'value':'3'}]} | {'members':[{'value':'3','operation':'delete'},{'value':'1'}]}",
                "{'emails':[{'value':'b'}]}  | {'emails':[{'value':'a'}]} | {'meta':{'attributes':['emails']},'emails':[{'value':'b'}]}",
            })
    void holdsWhatIsNewAndNamesWhatGoes(String wanted, String stored, String body) {
        assertThat(Forms.STANDARD
                        .with(Capability.SCIM_VERSION, ScimVersion.V1_1)
                        .documents(DifferenceFinder.between(object(wanted), json(stored))))
                .singleElement()
                .extracting(PatchDocument::body)
                .isEqualTo(object(body)
                        .<com.fasterxml.jackson.databind.node.ObjectNode>set(
                                "schemas", json("['urn:scim:schemas:core:1.0']")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'urn:scim:schemas:extension:enterprise:1.0':{'department':'b'}} | ['urn:scim:schemas:core:1.0','urn:scim:schemas:extension:enterprise:1.0']"
            })
    void namesTheExtensionsOfWhatIsNew(String wanted, String schemas) {
        assertThat(Forms.STANDARD
                        .with(Capability.SCIM_VERSION, ScimVersion.V1_1)
                        .documents(DifferenceFinder.between(object(wanted), json("{}"))))
                .singleElement()
                .extracting(document -> document.body().path("schemas"))
                .isEqualTo(json(schemas));
    }
}
