package com.soffid.iam.sync.agent.scim.protocol.difference;

import static com.soffid.iam.sync.agent.scim.protocol.difference.TestSchemas.complex;
import static com.soffid.iam.sync.agent.scim.protocol.difference.TestSchemas.immutable;
import static com.soffid.iam.sync.agent.scim.protocol.difference.TestSchemas.list;
import static com.soffid.iam.sync.agent.scim.protocol.difference.TestSchemas.readOnly;
import static com.soffid.iam.sync.agent.scim.protocol.difference.TestSchemas.text;
import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.json;
import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Differences with the attribute types of the target's schema. */
class SchemaDifferenceTest {

    private static final ResourceSchema SCHEMA = TestSchemas.users(
            text("title"),
            TestSchemas.of("from", AttributeDefinition.Type.DATE_TIME),
            TestSchemas.of("rank", AttributeDefinition.Type.INTEGER),
            TestSchemas.of("active", AttributeDefinition.Type.BOOLEAN),
            immutable("userName"),
            readOnly("lastLogin"),
            complex("name", text("givenName"), readOnly("formatted")),
            list("emails", text("value"), readOnly("display")));

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'from':'2026-01-31T10:00Z'}      | {'from':'2026-01-31T10:00:00.000Z'}",
                "{'from':'2026-01-31T10:00:00Z'}   | {'from':'2026-01-31T11:00:00+0100'}",
                "{'rank':'5'}                      | {'rank':5}",
                "{'rank':5.0}                      | {'rank':'5'}",
                "{'active':'TRUE'}                 | {'active':true}",
                "{'emails':[{'value':'a','display':'x'}]} | {'emails':[{'value':'a','display':'y'}]}"
            })
    void valuesAreTheSameByTheirType(String wanted, String stored) {
        assertThat(between(wanted, stored).changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                // a text that looks like a date is a text
                "{'title':'2026-01-31T10:00:00Z'} | {'title':'2026-01-31T11:00:00+01:00'} | replace title",
                // names are shown to people, so that case counts although caseExact is false
                "{'title':'Ada'}                  | {'title':'ADA'}                       | replace title",
                "{'rank':'x'}                     | {'rank':5}                            | replace rank",
                // a target that writes texts where its schema says numbers has texts
                "{'rank':'007'}                   | {'rank':'7'}                          | replace rank",
                // an error of the target is better than a wish that is passed over
                "{'userName':'b'}                 | {'userName':'a'}                      | replace userName"
            })
    void valuesDifferByTheirType(String wanted, String stored, String change) {
        assertThat(between(wanted, stored)).hasToString(change);
    }

    @Test
    void aReadOnlyAttributeIsNoChange() {
        assertThat(between("{'lastLogin':'b','name':{'formatted':'b'}}", "{'lastLogin':'a','name':{'formatted':'a'}}")
                        .changes())
                .isEmpty();
    }

    @Test
    void aReadOnlyAttributeIsNotPartOfANewEntry() {
        assertThat(Forms.STANDARD.operations(between("{'emails':[{'value':'x','display':'y'}]}", "{}")))
                .isEqualTo(json("[{'op':'add','path':'emails','value':[{'value':'x'}]}]"));
    }

    @Test
    void aReadOnlyAttributeIsNotPartOfANewValue() {
        assertThat(Forms.STANDARD.operations(between("{'name':{'formatted':'b','givenName':'c'}}", "{}")))
                .isEqualTo(json("[{'op':'add','path':'name','value':{'givenName':'c'}}]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"active", "password"})
    void aSchemaThatIsWrongHidesNoDeactivationAndNoPassword(String name) {
        ResourceSchema wrong = TestSchemas.users(readOnly(name));

        assertThat(DifferenceFinder.between(object("{'" + name + "':'b'}"), json("{'" + name + "':'a'}"), wrong))
                .hasToString("replace " + name);
    }

    // --- attributes by their full name

    @Test
    void anAttributeByItsFullNameIsThePlainOne() {
        assertThat(between("{'" + TestSchemas.USER + "':{'title':'a'}}", "{'title':'a'}")
                        .changes())
                .isEmpty();
    }

    @Test
    void anAttributeByItsFullNameIsWrittenAsThePlainOne() {
        assertThat(Forms.STANDARD.operations(between(
                        "{'" + TestSchemas.USER + "':{'name':{'givenName':'b'}},'name':{'x':'y'}}",
                        "{'name':{'givenName':'a','x':'y'}}")))
                .isEqualTo(json("[{'op':'replace','path':'name.givenName','value':'b'}]"));
    }

    @Test
    void theCoreSchemaIsKnownByWhatTheTargetSays() {
        ResourceSchema devices = ResourceSchema.of("urn:x:Device", java.util.Map.of());

        assertThat(DifferenceFinder.between(object("{'urn:x:Device':{'a':'b'}}"), json("{'a':'b'}"), devices)
                        .isEmpty())
                .isTrue();
    }

    private static Difference between(String wanted, String stored) {
        return DifferenceFinder.between(object(wanted), json(stored), SCHEMA);
    }
}
