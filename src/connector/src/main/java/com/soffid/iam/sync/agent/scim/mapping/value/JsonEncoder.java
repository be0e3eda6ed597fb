package com.soffid.iam.sync.agent.scim.mapping.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.comu.AccountType;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Encodes the objects of mappings and triggers as JSON. It keeps nulls, because a null says that an attribute is mapped and has
 * no value. Dates become date-times in UTC (RFC 7643, 2.3.5), bytes become base64 (2.3.6).
 */
public final class JsonEncoder {

    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneOffset.UTC);

    private JsonEncoder() {}

    /**
     * The object as JSON.
     *
     * @param label the object mapping, for messages
     * @throws MappingException when it holds a value that JSON cannot represent
     */
    public static ObjectNode encode(String label, Map<String, ?> object) {
        return encodeMap(label, "", object);
    }

    private static ObjectNode encodeMap(String label, String path, Map<?, ?> map) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        map.forEach((key, value) -> {
            String name = String.valueOf(key);
            boolean evaluated = path.isEmpty() || map instanceof ExtensibleObject;
            if (!BeanShellTraces.areIn(evaluated, name, value)) {
                json.set(name, encodeValue(label, path.isEmpty() ? name : path + "." + name, value));
            }
        });
        return json;
    }

    private static JsonNode encodeValue(String label, String path, @Nullable Object given) {
        Object value = ScriptValues.plain(given);
        if (value == null) {
            return JsonNodeFactory.instance.nullNode();
        } else if (value instanceof Map) {
            return encodeMap(label, path, (Map<?, ?>) value);
        } else if (value instanceof Collection) {
            return encodeAll(label, path, (Collection<?>) value);
        } else if (value instanceof byte[]) {
            return JsonNodeFactory.instance.textNode(Base64.getEncoder().encodeToString((byte[]) value));
        } else if (value.getClass().isArray()) {
            return encodeArray(label, path, value);
        }
        return encodeSimple(label, path, value);
    }

    private static ArrayNode encodeAll(String label, String path, Iterable<? extends @Nullable Object> values) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> {
            if (!ScriptValues.isOfInterpreter(value)) {
                json.add(encodeValue(label, path, value));
            }
        });
        return json;
    }

    private static ArrayNode encodeArray(String label, String path, Object array) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < Array.getLength(array); i++) {
            json.add(encodeValue(label, path, Array.get(array, i)));
        }
        return json;
    }

    private static JsonNode encodeSimple(String label, String path, Object value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (value instanceof Boolean) {
            return json.booleanNode((Boolean) value);
        } else if (value instanceof Number) {
            return encodeNumber(label, path, ScriptValues.integer((Number) value));
        } else if (value instanceof Calendar) {
            return dateTime(((Calendar) value).toInstant());
        } else if (value instanceof Date) {
            return dateTime(Instant.ofEpochMilli(((Date) value).getTime()));
        } else if (isText(value)) {
            return json.textNode(value.toString());
        }
        throw new MappingException(label + ": the system attribute " + path + " is a "
                + value.getClass().getName() + "; expected a text, number, boolean, date, list or map");
    }

    private static boolean isText(Object value) {
        return value instanceof CharSequence
                || value instanceof Character
                || value instanceof Enum
                || value instanceof java.util.UUID
                || value instanceof java.time.temporal.Temporal
                || value instanceof java.net.URI
                || value instanceof AccountStatus
                || value instanceof AccountType;
    }

    private static JsonNode encodeNumber(String label, String path, Number number) {
        if (Double.isNaN(number.doubleValue()) || Double.isInfinite(number.doubleValue())) {
            throw new MappingException(label + ": the system attribute " + path + " is " + number
                    + ", which is not a number that JSON has");
        }
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (number instanceof BigInteger) {
            return json.numberNode((BigInteger) number);
        } else if (number instanceof Double || number instanceof Float || number instanceof BigDecimal) {
            return json.numberNode(new BigDecimal(number.toString()));
        }
        return json.numberNode(number.longValue());
    }

    private static JsonNode dateTime(Instant moment) {
        return JsonNodeFactory.instance.textNode(DATE_TIME.format(moment));
    }
}
