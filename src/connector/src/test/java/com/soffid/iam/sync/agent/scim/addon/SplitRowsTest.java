package com.soffid.iam.sync.agent.scim.addon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.api.AttributeMapping;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.User;
import com.soffid.iam.sync.agent.scim.json.JsonReader;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import com.soffid.iam.sync.engine.extobj.UserExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import es.caib.seycon.ng.comu.AttributeDirection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A click on the box of the attributes, in a picture of the tab <i>Integration flows</i>, makes the console split each row for
 * both directions: the row stays for the way in, and a new last row is for the way out. The agent does the same as before.
 */
class SplitRowsTest {

    private static final Path TARGETS = Path.of(System.getProperty("basedir", "."), "../../docs/targets");

    static Stream<ShippedMappings> shipped() throws IOException {
        try (Stream<Path> folders = Files.list(TARGETS)) {
            List<ShippedMappings> ofTargets = folders.map(folder -> folder.resolve("agent-config.xml"))
                    .filter(Files::exists)
                    .map(file ->
                            new ShippedMappings(file.toString(), "javascript", ImportedMappings.parse(bytes(file))))
                    .toList();
            return Stream.concat(ShippedMappings.inBothLanguages(), ofTargets.stream());
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void writeTheSame(ShippedMappings shipped) {
        Object before = shipped.toSystem(SoffidObjectType.OBJECT_USER, user());
        split(shipped);

        assertThat(shipped.toSystem(SoffidObjectType.OBJECT_USER, user())).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void readTheSame(ShippedMappings shipped) throws IOException {
        Object before = shipped.toSoffid(SoffidObjectType.OBJECT_USER, resource());
        split(shipped);

        assertThat(shipped.toSoffid(SoffidObjectType.OBJECT_USER, resource())).isEqualTo(before);
    }

    private static void split(ShippedMappings shipped) {
        for (ExtensibleObjectMapping mapping : shipped.all()) {
            List<AttributeMapping> rows = new ArrayList<>(mapping.getAttributes());
            for (AttributeMapping row : mapping.getAttributes()) {
                if (AttributeDirection.INPUTOUTPUT.equals(row.getDirection())) {
                    row.setDirection(AttributeDirection.INPUT);
                    AttributeMapping out = new AttributeMapping();
                    out.setSoffidAttribute(row.getSoffidAttribute());
                    out.setSystemAttribute(row.getSystemAttribute());
                    out.setDirection(AttributeDirection.OUTPUT);
                    rows.add(out);
                }
            }
            mapping.setAttributes(rows);
        }
    }

    private static ExtensibleObject user() {
        TestSoffid soffid = new TestSoffid();
        User user = soffid.owner(soffid.userAccount("jdoe", "Ann", "Doe"));
        user.setFullName("Ann Doe");
        user.setEmailAddress("ann@example.com");
        return new UserExtensibleObject(soffid.userAccount("jdoe", "Ann", "Doe"), user, soffid.server());
    }

    private static Resource resource() throws IOException {
        String json = "{\"id\": \"1\", \"userName\": \"jdoe\", \"active\": true, \"displayName\": \"Ann Doe\","
                + " \"name\": {\"givenName\": \"Ann\", \"familyName\": \"Doe\"},"
                + " \"emails\": [{\"value\": \"ann@example.com\", \"type\": \"work\"}]}";
        return new Resource((ObjectNode) JsonReader.create().read(json));
    }
}
