package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.addon.AddonJar;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which addon a command runs, and how it talks. */
final class AddonOptions {
    @Option(
            names = "--addon",
            paramLabel = "JAR",
            description = "The addon JAR, as uploaded in the console. Default: the one packed in this program.")
    private Path addon;

    @Option(names = "--json", description = "Print the report as JSON on standard output.")
    private boolean json;

    @Option(
            names = {"-v", "--verbose"},
            description = "Print the agent's log on standard error.")
    private boolean verbose;

    /** Opens the addon; from here on the agent's log is shown or not, as was asked for. */
    AddonJar openAddon() {
        LogSetup.apply(verbose);
        return addon == null ? AddonJar.packed() : AddonJar.open(addon);
    }

    boolean json() {
        return json;
    }
}
