package com.soffid.iam.scim.acceptance.charon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wso2.charon3.core.encoder.JSONEncoder;
import org.wso2.charon3.core.exceptions.BadRequestException;
import org.wso2.charon3.core.exceptions.CharonException;
import org.wso2.charon3.core.exceptions.NotFoundException;
import org.wso2.charon3.core.exceptions.NotImplementedException;
import org.wso2.charon3.core.objects.AbstractSCIMObject;
import org.wso2.charon3.core.utils.CopyUtil;
import org.wso2.charon3.core.utils.codeutils.Node;

/** Resources of one type in memory, in the order of creation. Takes and returns copies. Thread-safe. */
final class CharonStore<T extends AbstractSCIMObject> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, T> resources = new LinkedHashMap<>();

    synchronized T put(T resource) throws CharonException {
        resources.put(resource.getId(), copy(resource));
        return copy(resource);
    }

    synchronized T get(String id) throws CharonException, NotFoundException {
        T found = resources.get(id);
        if (found == null) {
            throw new NotFoundException("There is no resource " + id);
        }
        return copy(found);
    }

    synchronized void remove(String id) throws NotFoundException {
        if (resources.remove(id) == null) {
            throw new NotFoundException("There is no resource " + id);
        }
    }

    synchronized void changedAt(String id, Instant moment) {
        try {
            resources.get(id).setLastModifiedInstant(moment);
        } catch (CharonException | BadRequestException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized boolean has(String id) {
        return resources.containsKey(id);
    }

    synchronized int size() {
        return resources.size();
    }

    synchronized List<T> matching(Node filter) throws CharonException, NotImplementedException {
        List<T> matching = new ArrayList<>();
        for (T resource : resources.values()) {
            if (CharonFilter.matches(filter, json(resource))) {
                matching.add(copy(resource));
            }
        }
        return matching;
    }

    /** The resource with this name in any case, as JSON. */
    synchronized Optional<JsonNode> find(String nameAttribute, String name) {
        return resources.values().stream()
                .map(CharonStore::json)
                .filter(json -> json.path(nameAttribute).asText().equalsIgnoreCase(name))
                .findFirst();
    }

    private static JsonNode json(AbstractSCIMObject resource) {
        try {
            return JSON.readTree(new JSONEncoder().encodeSCIMObject(resource));
        } catch (CharonException e) {
            throw new IllegalStateException(e);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // a copy of a T is a T
    private T copy(T resource) throws CharonException {
        return (T) CopyUtil.deepCopy(resource);
    }
}
