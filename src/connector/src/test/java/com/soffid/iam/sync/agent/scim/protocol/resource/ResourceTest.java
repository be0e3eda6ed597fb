package com.soffid.iam.sync.agent.scim.protocol.resource;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResourceTest {

    @Test
    void hasAnEmptyIdWhenTheTargetGaveNone() {
        assertThat(new Resource(object("{}")).id()).isEmpty();
    }

    @Test
    void doesNotChangeWithItsCopy() {
        Resource resource = new Resource(object("{'id':'1','name':{'givenName':'John'}}"));

        resource.copy().withObject("name").put("givenName", "Jane");

        assertThat(resource.json()).isEqualTo(object("{'id':'1','name':{'givenName':'John'}}"));
    }

    @Test
    void showsNothingButItsId() {
        assertThat(new Resource(object("{'id':'1','password':'s3cret'}"))).hasToString("resource 1");
    }
}
