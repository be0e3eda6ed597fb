package com.soffid.iam.sync.agent.scim.protocol.difference;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'a':null,'b':1}              | {'b':1}",
                "{'a':[],'b':{},'c':false}     | {'c':false}",
                "{'a':{'b':null,'c':''}}       | {'a':{'c':''}}",
                "{'a':{'b':{'c':null}}}        | {}",
                "[null,{},'a',{'b':null,'c':1}] | ['a',{'c':1}]",
                "'a'                           | 'a'",
                "0                             | 0"
            })
    void leavesOutWhatSaysNothing(String json, String left) {
        assertThat(Json.withoutNothing(json(json))).isEqualTo(json(left));
    }
}
