package com.soffid.iam.scim.workbench.fake;

import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.soffid.Interpreter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Packs {@link FakeAgent} into an addon JAR, and sets a workbench up with it. */
public final class FakeAddon {
    private FakeAddon() {}

    public static Path jar(Path folder) throws IOException {
        String agent = FakeAgent.class.getName();
        Path jar = folder.resolve("fake-addon.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out)) {
            zip.putNextEntry(new JarEntry("META-INF/seu-plugin.xml"));
            zip.write(descriptor(agent).getBytes(StandardCharsets.UTF_8));
            String path = agent.replace('.', '/') + ".class";
            zip.putNextEntry(new JarEntry(path));
            try (InputStream in = FakeAddon.class.getClassLoader().getResourceAsStream(path)) {
                in.transferTo(zip);
            }
        }
        return jar;
    }

    private static String descriptor(String agent) {
        return "<seuServerPlugin><name>Fake</name><version>1.0</version><agent><name>FAKE</name><javaClass>" + agent
                + "</javaClass><userInterface>x.zul</userInterface></agent></seuServerPlugin>";
    }

    /** A URL that no other test uses. */
    public static URI newTargetUrl() {
        return URI.create("http://fake-" + UUID.randomUUID() + ".example.com");
    }

    public static Workbench workbench(Path folder, URI target) throws IOException {
        return workbench(folder, target, AgentConfig.of(List.of()));
    }

    public static Workbench workbench(Path folder, URI target, AgentConfig config) throws IOException {
        return workbench(folder, target, config, Interpreter.JAVASCRIPT);
    }

    public static Workbench workbench(Path folder, URI target, AgentConfig config, Interpreter interpreter)
            throws IOException {
        return Workbench.open(
                AddonJar.open(jar(folder)), AgentParameters.of("fake", target).toSystem(), config, interpreter);
    }
}
