package com.soffid.iam.scim.benchmarks.micro;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.api.AttributeMapping;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.comu.AttributeDirection;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Makes the users, groups, pages and object mappings that the micro benchmarks work on. The same call makes equal data. */
final class Samples {

    /** The users of a page. */
    static final int PAGE = 100;

    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    /** Soffid attribute and system attribute of each row of {@link #userMapping}; each is read and written. */
    private static final String[][] ROWS = {
        {"accountName", "userName"},
        {"firstName", "name.givenName"},
        {"lastName", "name.familyName"},
        {"fullName", "displayName"},
        {"shortName", "nickName"},
        {"emailAddress", "emails[0].value"},
        {"attributes{\"phone\"}", "phoneNumbers[0].value"},
        {"attributes{\"street\"}", "addresses[0].streetAddress"},
        {"attributes{\"city\"}", "addresses[0].locality"},
        {"attributes{\"zip\"}", "addresses[0].postalCode"},
        {"attributes{\"country\"}", "addresses[0].country"},
        {"attributes{\"title\"}", "title"},
        {"attributes{\"language\"}", "preferredLanguage"},
        {"attributes{\"zone\"}", "timezone"},
        {"attributes{\"kind\"}", "userType"},
        {"attributes{\"page\"}", "profileUrl"},
        {"attributes{\"number\"}", "{\"" + ENTERPRISE + "\"}.employeeNumber"},
        {"attributes{\"center\"}", "{\"" + ENTERPRISE + "\"}.costCenter"},
        {"attributes{\"department\"}", "{\"" + ENTERPRISE + "\"}.department"},
    };

    private static final List<String> GIVEN_NAMES = List.of(
            "Bárbara", "Anna", "Peter", "Chiara", "Yusuf", "Ingrid", "Mateo", "Sophie", "Kenji", "Olga", "Samuel",
            "Zoé");

    private static final List<String> FAMILY_NAMES = List.of(
            "Jensen", "García", "Smith", "Rossi", "Yılmaz", "Müller", "Tanaka", "Novák", "Okafor", "Larsen", "Dubois",
            "Silva");

    private static final List<String> TITLES =
            List.of("Tour Guide", "Engineer", "Accountant", "Nurse", "Buyer", "Driver", "Clerk", "Architect");

    private static final List<String> CITIES =
            List.of("Hollywood", "Pasadena", "Burbank", "Glendale", "Santa Monica", "Long Beach", "Torrance");

    private Samples() {}

    /** A target that is asked nothing about itself. */
    static Target target() {
        return Target.known(URI.create("http://localhost/scim/v2"), CapabilityLayer.nothing());
    }

    /** An object mapping of users with twenty attributes that are read and written, without scripts. */
    static ScimMapping userMapping() {
        return mapping(rows());
    }

    /** Like {@link #userMapping}, but one more attribute is computed by an expression in BeanShell. */
    static ScimMapping userMappingWithScript() {
        List<AttributeMapping> rows = rows();
        rows.add(row("firstName + \" \" + lastName", "name.formatted", AttributeDirection.OUTPUT));
        rows.add(row(
                "attributes{\"formatted\"}",
                "name{\"givenName\"} + \" \" + name{\"familyName\"}",
                AttributeDirection.INPUT));
        return mapping(rows);
    }

    private static List<AttributeMapping> rows() {
        List<AttributeMapping> rows = new ArrayList<>();
        for (String[] names : ROWS) {
            rows.add(row(names[0], names[1], AttributeDirection.INPUTOUTPUT));
        }
        rows.add(row("active", "active", AttributeDirection.INPUTOUTPUT));
        return rows;
    }

    private static AttributeMapping row(String soffid, String system, AttributeDirection direction) {
        AttributeMapping row = new AttributeMapping();
        row.setSoffidAttribute(soffid);
        row.setSystemAttribute(system);
        row.setDirection(direction);
        return row;
    }

    private static ScimMapping mapping(List<AttributeMapping> rows) {
        ExtensibleObjectMapping mapping = new ExtensibleObjectMapping();
        mapping.setSoffidObject(SoffidObjectType.OBJECT_USER);
        mapping.setSystemObject("user");
        mapping.setCondition("");
        mapping.setAttributes(rows);
        mapping.setTriggers(List.of());
        mapping.setProperties(Map.of("path", "/Users", "keyAttribute", "userName"));
        return ScimMappings.of(
                        new System(), silentServer(), target()::endpoint, List.of(mapping), any -> Optional.empty())
                .all()
                .get(0);
    }

    /** A server of Soffid without configuration, so that the language of expressions is BeanShell. */
    private static ServerService silentServer() {
        return (ServerService) Proxy.newProxyInstance(
                ServerService.class.getClassLoader(),
                new Class<?>[] {ServerService.class},
                (self, method, args) -> null);
    }

    /** A user as expressions see it, with the values of {@link #user(int)}. */
    static ExtensibleObject soffidUser(int number) {
        ScimMapping mapping = userMapping();
        return mapping.parse(new Resource(user(number))).orElseThrow();
    }

    /**
     * A user of about 1.5 KB, as a target lists it. Ids, names, numbers and dates differ from user to user like those of a real
     * target, because data that repeat itself are compressed too well.
     */
    static ObjectNode user(int number) {
        Random random = new Random(number);
        String id = id(random);
        String given = GIVEN_NAMES.get(random.nextInt(GIVEN_NAMES.size()));
        String family = FAMILY_NAMES.get(random.nextInt(FAMILY_NAMES.size()));
        String name = "user" + number;
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        user.putArray("schemas")
                .add("urn:ietf:params:scim:schemas:core:2.0:User")
                .add(ENTERPRISE);
        user.put("id", id).put("externalId", digits(random)).put("userName", name);
        user.putObject("name")
                .put("formatted", "Ms. " + given + " " + family)
                .put("familyName", family)
                .put("givenName", given);
        user.put("displayName", given + " " + family).put("nickName", given.substring(0, 3));
        user.put("profileUrl", "https://login.example.com/people/" + name);
        user.put("title", TITLES.get(random.nextInt(TITLES.size()))).put("userType", "Employee");
        user.put("preferredLanguage", "en-US").put("locale", "en-US").put("timezone", "America/Los_Angeles");
        user.put("active", number % 10 != 0);
        user.putArray("emails").add(entry(name + "@example.com", "work").put("primary", true));
        user.putArray("phoneNumbers").add(entry("+1 555 " + digits(random), "work"));
        user.putArray("addresses")
                .addObject()
                .put("type", "work")
                .put("streetAddress", random.nextInt(1000) + " " + family + " Street")
                .put("locality", CITIES.get(random.nextInt(CITIES.size())))
                .put("region", "CA")
                .put("postalCode", digits(random))
                .put("country", "USA");
        ArrayNode groups = user.putArray("groups");
        for (int count = 0; count < 5; count++) {
            int group = random.nextInt(100);
            groups.addObject().put("value", id(new Random(-group))).put("display", "Group " + group);
        }
        user.putObject(ENTERPRISE)
                .put("employeeNumber", digits(random))
                .put("costCenter", Integer.toString(4000 + random.nextInt(50)))
                .put("department", TITLES.get(random.nextInt(TITLES.size())) + "s");
        user.putObject("meta")
                .put("resourceType", "User")
                .put("created", moment(random))
                .put("lastModified", moment(random))
                .put("version", "W/\"" + Long.toHexString(random.nextLong()) + "\"")
                .put("location", "https://example.com/v2/Users/" + id);
        return user;
    }

    private static String id(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static String digits(Random random) {
        return Integer.toString(100_000 + random.nextInt(900_000));
    }

    private static String moment(Random random) {
        return Instant.ofEpochSecond(1_500_000_000L + random.nextInt(200_000_000))
                .toString();
    }

    private static ObjectNode entry(String value, String type) {
        return JsonNodeFactory.instance.objectNode().put("value", value).put("type", type);
    }

    /** A group with members. */
    static ObjectNode group(int members) {
        ObjectNode group = JsonNodeFactory.instance.objectNode();
        group.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:Group");
        group.put("id", "e9e30dba-f08f-4109-8486-d5c6a331660a").put("displayName", "Tour Guides");
        ArrayNode entries = group.putArray("members");
        for (int member = 0; member < members; member++) {
            entries.addObject()
                    .put("value", String.format(Locale.ROOT, "2819c223-7f76-453a-919d-%012d", member))
                    .put("type", "User");
        }
        return group;
    }

    /** The bytes of a page of {@link #PAGE} users of a list of ten thousand. */
    static byte[] page() {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:ListResponse");
        page.put("totalResults", 10_000).put("startIndex", 1).put("itemsPerPage", PAGE);
        ArrayNode users = page.putArray("Resources");
        for (int number = 1; number <= PAGE; number++) {
            users.add(user(number));
        }
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A copy that shares nothing with the original, as JSON that was read from an answer. */
    static ObjectNode reread(ObjectNode json) {
        try {
            return (ObjectNode) new JsonMapper().readTree(json.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON that was written can be read", e);
        }
    }
}
