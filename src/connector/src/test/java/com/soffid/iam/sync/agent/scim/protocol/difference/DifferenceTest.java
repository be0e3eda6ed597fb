package com.soffid.iam.sync.agent.scim.protocol.difference;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.json;
import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void isEmptyWithoutChanges() {
        assertThat(DifferenceFinder.between(object("{}"), json("{}")).isEmpty()).isTrue();
    }

    @Test
    void describesChangesWithoutValues() {
        Difference difference = DifferenceFinder.between(
                object("{'name':{'givenName':'s3cret'},'title':null,'tags':['s3cret']}"),
                json("{'name':{'givenName':'s3cret too'},'title':'s3cret'}"));

        assertThat(difference).hasToString("add tags, remove title, replace name.givenName");
    }

    @Test
    void countsMembers() {
        Difference difference = DifferenceFinder.between(
                object("{'members':[{'value':'1'},{'value':'2'}]}"),
                json("{'members':[{'value':'3'},{'value':'4'},{'value':'5'}]}"));

        assertThat(difference).hasToString("add 2 of members, remove 3 of members");
    }
}
