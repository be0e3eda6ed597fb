package com.soffid.iam.scim.workbench.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.workbench.cli.output.ExitCode;
import com.soffid.iam.scim.workbench.cli.output.Json;
import com.soffid.iam.scim.workbench.input.ConfigurationException;
import com.soffid.iam.scim.workbench.people.PeopleFile;
import com.soffid.iam.scim.workbench.people.Person;
import com.soffid.iam.scim.workbench.server.EmbeddedScimServer;
import com.soffid.iam.scim.workbench.server.ServerOptions;
import com.soffid.iam.scim.workbench.soffid.Passwords;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the embedded server alone, until it is interrupted. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Starts a SCIM 2.0 server in this program, with sample people or those of a file, to try a configuration against. "
                    + "It listens on this computer only and keeps everything in memory. Ctrl-C ends it.",
            "",
            "Prints the agent parameters for it: put them into a file, and use that with the other commands.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  scim serve",
            "  scim serve --port 8080 --authentication none --people people.csv",
        })
final class ServeCommand implements Callable<Integer> {
    private static final String USER_NAME = "soffid";
    private static final int HIGHEST_PORT = 65_535;

    @Option(names = "--port", paramLabel = "N", description = "The port. Default: one that is free.")
    private int port;

    @Option(
            names = "--authentication",
            defaultValue = "basic",
            paramLabel = "none|basic|token",
            description =
                    "How clients sign in: not at all, with user name and password, or with a token that the address "
                            + "/token gives for them. Default: basic.")
    private ServerOptions.Authentication authentication;

    @Option(
            names = "--people",
            paramLabel = "FILE",
            description = "The people that the server has at first: *.csv or *.json. Default: three samples.")
    private Path people;

    @Option(
            names = "--page-size",
            defaultValue = "100",
            paramLabel = "N",
            description = "The longest page. Default: 100.")
    private int pageSize;

    @Option(names = "--json", description = "Print address and credentials as JSON on standard output.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (port < 0 || port > HIGHEST_PORT || pageSize < 1) {
            throw new ParameterException(spec.commandLine(), "--port is from 0 to 65535, and --page-size 1 or more");
        }
        List<Person> persons = people == null ? samples() : PeopleFile.read(people);
        String password = new Passwords().generate().getPassword();
        try (EmbeddedScimServer server = start(password)) {
            new ServedPeople(server).add(persons);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            tell(server, password);
            waitForTheEnd();
            return ExitCode.ALL_DONE;
        }
    }

    private EmbeddedScimServer start(String password) {
        ServerOptions options = switch (authentication) {
            case NONE -> ServerOptions.open();
            case BASIC -> ServerOptions.basic(USER_NAME, password);
            case TOKEN -> ServerOptions.token(USER_NAME, password);
        };
        try {
            return EmbeddedScimServer.start(options.withMaximumPageSize(pageSize), port);
        } catch (UncheckedIOException e) {
            throw new ConfigurationException(
                    "--port " + port + ": cannot be used: " + e.getCause().getMessage(), e);
        }
    }

    private static List<Person> samples() {
        return List.of(
                Person.of("anna", "Anna", "Berg", "anna.berg@example.com").inRoles("engineers", "reviewers"),
                Person.of("bruno", "Bruno", "Costa", "bruno.costa@example.com").inRoles("engineers"),
                Person.of("carla", "Carla", "Diaz", "carla.diaz@example.com"));
    }

    private void tell(EmbeddedScimServer server, String password) {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, String> parameters = parameters(server, password);
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("command", "serve");
            document.put("users", server.userCount());
            document.put("groups", server.groupCount());
            document.put("parameters", parameters);
            Json.print(out, document);
        } else {
            out.println("A SCIM server with " + server.userCount() + " users and " + server.groupCount()
                    + " groups runs at " + server.baseUrl() + ". Ctrl-C ends it.");
            out.println();
            out.println("The agent parameters for it:");
            parameters.forEach((key, value) -> out.println("  " + key + "=" + value));
        }
        out.flush();
    }

    private Map<String, String> parameters(EmbeddedScimServer server, String password) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("serverUrl", server.baseUrl().toString());
        String method = authentication.name().toLowerCase(Locale.ROOT);
        parameters.put("authenticationMethod", method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1));
        if (authentication == ServerOptions.Authentication.TOKEN) {
            parameters.put("authenticationUrl", server.tokenUrl().toString());
        }
        if (authentication != ServerOptions.Authentication.NONE) {
            parameters.put("userName", USER_NAME);
            parameters.put("password", password);
        }
        return parameters;
    }

    /** Waits for Ctrl-C, which ends the program, or for an interrupt of this thread. */
    private static void waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Puts people into an embedded server: a user for each person, and a group with members for each role. */
    private static final class ServedPeople {
        private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";
        private static final ObjectMapper JSON = new ObjectMapper();

        private final EmbeddedScimServer server;

        ServedPeople(EmbeddedScimServer server) {
            this.server = server;
        }

        void add(List<Person> people) {
            Map<String, List<String>> members = new TreeMap<>();
            for (Person person : people) {
                String id = server.addUser(user(person).toString());
                person.roles()
                        .forEach(role -> members.computeIfAbsent(role, unused -> new ArrayList<>())
                                .add(id));
            }
            members.forEach((role, ids) -> server.addGroup(group(role, ids).toString()));
        }

        private static ObjectNode user(Person person) {
            ObjectNode user = JSON.createObjectNode();
            user.putArray("schemas").add(CORE + "User");
            user.put("userName", person.userName());
            ObjectNode name = user.putObject("name");
            name.put("givenName", person.names().firstName());
            name.put("familyName", person.names().lastName());
            user.put(
                    "displayName",
                    (person.names().firstName() + " " + person.names().lastName()).trim());
            user.put("active", !person.disabled());
            if (!person.names().email().isEmpty()) {
                user.putArray("emails")
                        .addObject()
                        .put("value", person.names().email())
                        .put("type", "work")
                        .put("primary", true);
            }
            person.password().ifPresent(password -> user.put("password", password.getPassword()));
            return user;
        }

        private static ObjectNode group(String name, List<String> ids) {
            ObjectNode group = JSON.createObjectNode();
            group.putArray("schemas").add(CORE + "Group");
            group.put("displayName", name);
            ArrayNode members = group.putArray("members");
            ids.forEach(id -> members.addObject().put("value", id));
            return group;
        }
    }
}
