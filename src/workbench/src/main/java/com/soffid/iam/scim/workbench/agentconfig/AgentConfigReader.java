package com.soffid.iam.scim.workbench.agentconfig;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.scim.workbench.input.ConfigurationException;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the XML that the console's agent page exports. Like the console's importer, it finds elements by name anywhere in the
 * document and ignores the name of the root element.
 */
public final class AgentConfigReader {
    private static final int MAX_SCRIPT = 20_000;

    private AgentConfigReader() {}

    /** Reads a file. */
    public static AgentConfig read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(
                    file + ": no such file; expected an agent configuration exported by the console", e);
        } catch (IOException e) {
            throw new ConfigurationException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** Reads a stream; {@code name} stands for it in messages. */
    public static AgentConfig read(InputStream in, String name) {
        XmlElement root = XmlFile.parse(bytes(in, name), name);
        List<XmlElement> mappings = root.descendants("objectMapping").toList();
        if (mappings.isEmpty()) {
            throw new ConfigurationException(
                    name
                            + ": no <objectMapping> found; expected the <agent-config> that the agent page of the console exports");
        }
        return new AgentConfig(readMappings(mappings, name), readLoadTriggers(root, name), metadata(root, name));
    }

    private static byte[] bytes(InputStream in, String name) {
        try {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ConfigurationException(name + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<ExtensibleObjectMapping> readMappings(List<XmlElement> elements, String file) {
        ObjectMappingReader reader = new ObjectMappingReader(file);
        return elements.stream().map(reader::read).toList();
    }

    private static List<LoadTrigger> readLoadTriggers(XmlElement root, String file) {
        return root.descendants("loadTrigger")
                .map(element -> loadTrigger(new ElementReader(file, element)))
                .toList();
    }

    private static LoadTrigger loadTrigger(ElementReader in) {
        return new LoadTrigger(
                in.word("objectType", SoffidObjectType.literals(), SoffidObjectType::fromString),
                in.word("trigger", SoffidObjectTrigger.literals(), SoffidObjectTrigger::fromString),
                in.required("script", MAX_SCRIPT));
    }

    private static Set<String> metadata(XmlElement root, String file) {
        return root.descendants("metadata")
                .map(element -> new ElementReader(file, element).required("name"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
