package com.soffid.iam.sync.agent.scim.addon.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.addon.flow.Link.Point;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The pictures in {@code addon-descriptor/SCIM}, which the build packs, against their description. After a change of the
 * description, {@code -Dscim.flows.write=true} writes them anew.
 */
class FlowPicturesTest {

    private static final Path FOLDER = Path.of(System.getProperty("basedir", "."), "../../addon-descriptor/SCIM");

    /** The average width of a character, as a part of its size, in a wide font: DejaVu Sans. */
    private static final double CHARACTER_WIDTH = 0.6;

    private static final Pattern CALL =
            Pattern.compile("diagramAction\\(\"(\\w+)\",\"(\\w+)\",(?:\"(\\w+)\"|(\\[\\]))\\)");

    static Stream<Flow> flows() {
        return Flows.all().stream();
    }

    @BeforeAll
    static void writeIfAsked() throws IOException {
        if (Boolean.getBoolean("scim.flows.write")) {
            Files.createDirectories(FOLDER);
            for (Flow flow : Flows.all()) {
                Files.writeString(FOLDER.resolve(flow.name() + ".svg"), Svg.draw(flow));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("flows")
    void thePackedPictureIsTheDescribedOne(Flow flow) throws IOException {
        assertThat(FOLDER.resolve(flow.name() + ".svg"))
                .as("-Dscim.flows.write=true writes it")
                .content(UTF_8)
                .isEqualTo(Svg.draw(flow));
    }

    @Test
    void eachTaskHasItsPicture() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "UpdateUser.svg",
                            "UpdateAccount.svg",
                            "UpdateRole.svg",
                            "UpdatePassword.svg",
                            "Reconcile.svg",
                            "LoadIdentities.svg");
        }
    }

    // --- what a click opens, read from the files as the console reads it

    @ParameterizedTest
    @MethodSource("flows")
    void eachClickOpensAWindowOfTheConsole(Flow flow) throws Exception {
        List<String> clicks = clicks(flow);

        assertThat(clicks).isNotEmpty().allSatisfy(click -> assertThat(click).matches(CALL));
        for (String click : clicks) {
            Matcher call = CALL.matcher(click);
            assertThat(call.matches()).isTrue();
            SoffidObjectType.fromString(call.group(2));
            switch (call.group(1)) {
                case "editMappings" -> assertThat(call.group(3)).isIn("in", "out");
                case "editTriggers" -> SoffidObjectTrigger.fromString(call.group(3));
                case "editProperties" -> assertThat(call.group(4)).isEqualTo("[]");
                default -> throw new AssertionError("the console has no window " + call.group(1));
            }
        }
    }

    /** The console adds the properties that a call lists, and one version adds them even where they are. */
    @ParameterizedTest
    @MethodSource("flows")
    void noClickAddsAPropertyToAMapping(Flow flow) throws Exception {
        assertThat(clicks(flow).stream().filter(click -> click.contains("editProperties")))
                .isNotEmpty()
                .allMatch(click -> click.endsWith(",[])"));
    }

    @Test
    void eachObjectTriggerCanBeOpened() throws Exception {
        List<String> clicks = new ArrayList<>();
        for (Flow flow : Flows.all()) {
            clicks.addAll(clicks(flow));
        }
        for (Object trigger : SoffidObjectTrigger.literals()) {
            assertThat(clicks).contains("diagramAction(\"editTriggers\",\"user\",\"" + trigger + "\")");
        }
    }

    private static List<String> clicks(Flow flow) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        Document picture = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(Files.readAllBytes(FOLDER.resolve(flow.name() + ".svg"))));
        List<String> clicks = new ArrayList<>();
        for (int i = 0; i < picture.getElementsByTagName("g").getLength(); i++) {
            Element box = (Element) picture.getElementsByTagName("g").item(i);
            if (box.hasAttribute("onclick")) {
                clicks.add(box.getAttribute("onclick"));
            }
        }
        return clicks;
    }

    // --- what can be seen

    @ParameterizedTest
    @MethodSource("flows")
    void eachTextFitsItsBox(Flow flow) {
        for (Node node : flow.nodes()) {
            for (int i = 0; i < node.lines().size(); i++) {
                int farEdge = Math.abs((2 * i - node.lines().size() + 1) * Node.LINE_HEIGHT / 2) + 5;
                assertThat(width(node.lines().get(i), Node.FONT_SIZE))
                        .as(node.lines().get(i))
                        .isLessThanOrEqualTo(node.shape().room(farEdge));
            }
        }
        assertThat(width(Svg.LEGEND, Svg.LEGEND_SIZE)).as("legend").isLessThan(flow.width());
    }

    @ParameterizedTest
    @MethodSource("flows")
    void noBoxLiesOnAnother(Flow flow) {
        assertThat(flow.nodes().stream().map(node -> node.column() + "/" + node.row()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("flows")
    void noArrowCrossesABox(Flow flow) {
        for (Link link : flow.links()) {
            for (Node node : flow.nodes()) {
                if (!node.equals(link.from()) && !node.equals(link.to())) {
                    for (int i = 1; i < link.points().size(); i++) {
                        Point from = link.points().get(i - 1);
                        Point to = link.points().get(i);
                        assertThat(meet(
                                        node,
                                        Math.min(from.x(), to.x()),
                                        Math.max(from.x(), to.x()),
                                        Math.min(from.y(), to.y()),
                                        Math.max(from.y(), to.y())))
                                .as(link.from().lines() + " to " + link.to().lines() + " crosses " + node.lines())
                                .isFalse();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("flows")
    void noLabelLiesOnABox(Flow flow) {
        for (Link link : flow.links()) {
            int length = (int) Math.ceil(width(link.label(), Svg.LABEL_SIZE));
            int left = link.labelEndsThere()
                    ? link.labelAt().x() - length
                    : link.labelAt().x();
            for (Node node : flow.nodes()) {
                boolean isOwn = node.equals(link.from()) || link.label().isEmpty();
                assertThat(!isOwn
                                && meet(
                                        node,
                                        left,
                                        left + length,
                                        link.labelAt().y() - Svg.LABEL_SIZE,
                                        link.labelAt().y()))
                        .as(link.label() + " of " + link.from().lines() + " lies on " + node.lines())
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("flows")
    void eachBoxIsReachedAndEachAnswerNamed(Flow flow) {
        for (Node node : flow.nodes().subList(1, flow.nodes().size())) {
            assertThat(flow.links())
                    .as(node.lines().toString())
                    .anyMatch(link -> link.to().equals(node));
        }
        for (Node node : flow.nodes()) {
            List<String> answers = flow.links().stream()
                    .filter(link -> link.from().equals(node))
                    .map(Link::label)
                    .toList();
            if (node.shape() == Shape.QUESTION) {
                assertThat(answers)
                        .as(node.lines().toString())
                        .hasSize(2)
                        .doesNotContain("")
                        .doesNotHaveDuplicates();
            } else {
                assertThat(answers).as(node.lines().toString()).hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    private static double width(String text, int size) {
        return text.length() * size * CHARACTER_WIDTH;
    }

    private static boolean meet(Node node, int left, int right, int top, int bottom) {
        return left < node.right() && right > node.left() && top < node.bottom() && bottom > node.top();
    }
}
