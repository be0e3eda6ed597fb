package com.soffid.iam.sync.agent.scim.mapping;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.mapping.value.JsonEncoder;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import com.soffid.iam.sync.intf.ExtensibleObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the connector adds to Soffid's mapping engine, so that a mapping needs no script, or a script in either language. */
class MappingIdiomsTest {

    private final TestMapping users = TestMapping.user().both("accountName", "userName");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            nullValues = "-",
            value = {
                "a@x.org | [{'value':'a@x.org','type':'work','primary':true}]",
                "-       | null",
                "``      | null",
            })
    void rowsForOneEntryMakeNoEntryWithoutAValue(String address, String emails) {
        users.out("emailAddress", "emails[0]{\"value\"}")
                .out("\"work\"", "emails[0]{\"type\"}")
                .out("true", "emails[0]{\"primary\"}");

        assertThat(generated("emailAddress", address).get("emails"))
                .isEqualTo(object("{'e':" + emails + "}").get("e"));
    }

    @Test
    void theEntryWithAValueStaysBesideTheOneWithout() {
        users.out("mailAlias", "emails[1]{\"value\"}")
                .out("\"alias\"", "emails[1]{\"type\"}")
                .out("emailAddress", "emails[0]{\"value\"}");

        assertThat(generated("mailAlias", "b@x.org").get("emails"))
                .isEqualTo(object("{'e':[{'value':'b@x.org','type':'alias'}]}").get("e"));
    }

    @Test
    void anEntryInAnExtensionIsTreatedInTheSameWay() {
        users.out("emailAddress", "{\"urn:x:User\"} .mails[0].value")
                .out("\"work\"", "{\"urn:x:User\"} .mails[0].type");

        assertThat(generated("emailAddress", null)).hasToString("{\"urn:x:User\":{\"mails\":null}}");
    }

    @Test
    void anEntryWhoseValueNoRowWritesStays() {
        users.out("\"home\"", "addresses[0]{\"type\"}").out("comments", "addresses[0]{\"formatted\"}");

        assertThat(generated("comments", null).get("addresses"))
                .isEqualTo(object("{'a':[{'type':'home','formatted':null}]}").get("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"beanshell", "javascript"})
    void anExpressionSeesTheWholeResourceAsAMap(String language) {
        users.in("resource.get(\"nickName\") == null ? userName : resource.get(\"nickName\")", "shortName");

        assertThat(read(language, "{'userName':'ann'}")).isEqualTo("ann");
        assertThat(read(language, "{'userName':'ann','nickName':'Annie'}")).isEqualTo("Annie");
    }

    @Test
    void anAttributeOfTheNameResourceStaysWhatItIs() {
        users.in("resource + \"!\"", "shortName");

        assertThat(read("javascript", "{'userName':'ann','resource':'printer'}"))
                .isEqualTo("printer!");
    }

    private ObjectNode generated(String attribute, @Nullable Object value) {
        ExtensibleObject source = new ExtensibleObject();
        source.setObjectType("user");
        source.setAttribute(attribute, value);
        return JsonEncoder.encode("mapping", mapping("beanshell").generate(source))
                .without("userName");
    }

    private Object read(String language, String json) {
        return mapping(language).parse(new Resource(object(json))).orElseThrow().getAttribute("shortName");
    }

    private ScimMapping mapping(String language) {
        return new TestAgent(new InMemoryScim(), new TestSoffid().interprets(language), users)
                .mappings
                .all()
                .get(0);
    }
}
