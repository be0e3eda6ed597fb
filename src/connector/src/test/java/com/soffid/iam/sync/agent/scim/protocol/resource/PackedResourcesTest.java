package com.soffid.iam.sync.agent.scim.protocol.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedResourcesTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @ParameterizedTest
    @ValueSource(ints = {1, 99, 100, 101, 250})
    void eachResourceIsGivenBackAsItWasAdded(int count) {
        PackedResources packed = new PackedResources();
        List<Resource> added = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Resource resource = resource(i);
            assertThat(packed.add(resource)).isEqualTo(i);
            added.add(resource);
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(7));

        for (int i : order) {
            Resource given = packed.get(i);
            assertThat(given.json()).isEqualTo(added.get(i).json());
            assertThat(given.isWhole()).isEqualTo(added.get(i).isWhole());
            assertThat(given.isPart()).isEqualTo(added.get(i).isPart());
            assertThat(given.version()).isEqualTo(added.get(i).version());
        }
    }

    @Test
    void aResourceMayBeAddedAfterOthersWereRead() {
        PackedResources packed = new PackedResources();
        for (int i = 0; i < 150; i++) {
            packed.add(resource(i));
            assertThat(packed.get(i / 2).id()).isEqualTo("" + i / 2);
        }
    }

    @Test
    void thereIsNoResourceAfterTheLast() {
        PackedResources packed = new PackedResources();
        packed.add(resource(0));

        assertThatThrownBy(() -> packed.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** A whole one, a listed one or a part, with values of every type. */
    private static Resource resource(int number) {
        ObjectNode json = json("{\"id\":\"" + number + "\",\"userName\":\"Zo\u00eb \\\"" + number
                + "\\\"\",\"active\":true,\"none\":null,\"big\":123456789012345678901234567890,\"exact\":1.50,"
                + "\"emails\":[{\"value\":\"a@b\",\"primary\":false}],\"empty\":[],\"object\":{}}");
        switch (number % 4) {
            case 0:
                return Resource.whole(json, Optional.of("W/\"" + number + "\""));
            case 1:
                return Resource.whole(json, Optional.empty());
            case 2:
                return Resource.part(json);
            default:
                return new Resource(json);
        }
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
