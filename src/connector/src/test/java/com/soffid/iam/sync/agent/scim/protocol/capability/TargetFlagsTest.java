package com.soffid.iam.sync.agent.scim.protocol.capability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each deviation of the target systems that is known has a capability, or needs none. */
class TargetFlagsTest {

    /** Flags for which the connector does the same with each target. */
    private static final Map<String, String> NEED_NO_FLAG = Map.of(
            "acceptOnDelete", "a DELETE never has an Accept header",
            "patchNoPathAttributes", "operations without a path name one attribute each",
            "memberReplace", "members are added and removed by value, never replaced",
            "resourcesKey", "a list is read under either name",
            "urlSpaces", "a blank is never written in an address",
            "createdBody", "an answer without a body is taken as such from every target",
            "rateLimit", "the transport obeys what the answers say, and a setting of the connection");

    @ParameterizedTest
    @CsvSource({
        "scimVersion, scimVersion",
        "mediaType, mediaType",
        "acceptOnDelete,",
        "updateMethod, updateMethod",
        "patchNoPathAttributes,",
        "patchPathPrefix, patchPathPrefix",
        "patchValuePath, patchValuePath",
        "memberRemove, memberRemove",
        "memberAdd, memberAdd",
        "membersPerPatch, patchChunk",
        "membersPerPatch, patchRemovals",
        "membersPerPatch, patchMixed",
        "memberReplace,",
        "membersReadable, membersReadable",
        "pagination, pagination",
        "pageCap, pageCap",
        "shortPages, shortPages",
        "totalResults, totalResults",
        "listAttributes, listAttributes",
        "resourcesKey,",
        "filterOperators, filterOperators",
        "filterAttributes, filterAttributes",
        "unknownFilter, unknownFilter",
        "filterForm, filterForm",
        "urlSpaces,",
        "caseExact, caseExact",
        "deleteMeans, deleteMeans",
        "createdBody,",
        "rateLimit,",
        "booleanAs, booleanAs",
        "requiredAttributes, requiredAttributes"
    })
    void isACapabilityOrNeedsNone(String flag, String capability) {
        if (capability == null) {
            assertThat(NEED_NO_FLAG).containsKey(flag);
        } else {
            assertThat(Capability.all().stream().map(Capability::name)).contains(capability);
        }
    }

    @Test
    void everyCapabilityHasANameOfItsOwn() {
        assertThat(Capability.all().stream().map(Capability::name).collect(Collectors.toList()))
                .doesNotHaveDuplicates();
    }
}
