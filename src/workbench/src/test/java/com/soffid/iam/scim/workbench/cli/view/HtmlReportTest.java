package com.soffid.iam.scim.workbench.cli.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.soffid.iam.scim.workbench.cli.view.HtmlReport.Count;
import com.soffid.iam.scim.workbench.cli.view.HtmlReport.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader sees of a report, in a headless browser where one is installed. */
class HtmlReportTest {

    private final HtmlReport report = new HtmlReport(
            "Reconcile of target",
            "Agent target, 2026-01-31",
            List.of(new Count("matched", 98), new Count("missing", 2), new Count("extra", 0)),
            List.of(
                    new Table(
                            "Missing in the target",
                            List.of("account", "why"),
                            List.of(
                                    List.of("bob", "<script>alert('x')</script>"),
                                    List.of("ann", "\"@title@\" & more"))),
                    new Table("Extra in the target", List.of("account"), List.of())));

    @TempDir
    private Path folder;

    @Test
    void countsAndRowsAreInThePage() throws IOException {
        assertThat(report.toHtml())
                .contains("<h1>Reconcile of target</h1>", "width:100%", "width:2%")
                .contains("<div>extra</div><div class=\"bar\"></div><div class=\"number\">0</div>")
                .contains("Missing in the target (2)", "Extra in the target (0)", "None.");
    }

    @Test
    void noTextBecomesHtmlOrAPlaceOfTheTemplate() throws IOException {
        assertThat(report.toHtml())
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;", "&quot;@title@&quot; &amp; more")
                .doesNotContain("<script>alert");
    }

    @Test
    void thePageLoadsNothingElse() throws IOException {
        assertThat(report.toHtml()).doesNotContain("http:", "https:", "src=", "href=", "@import", "url(");
    }

    @Test
    void aBrowserSortsARowsByAClickOnItsColumn() throws Exception {
        assertThat(afterScript("document.querySelector('th button').click()"))
                .containsSubsequence("ascending", ">ann<", ">bob<");
        assertThat(afterScript("const b = document.querySelector('th button'); b.click(); b.click()"))
                .containsSubsequence("descending", ">bob<", ">ann<");
    }

    @Test
    void aBrowserShowsOnlyTheRowsThatAreSearchedFor() throws Exception {
        assertThat(
                        afterScript(
                                "const i = document.querySelector('input'); i.value = 'BOB'; i.dispatchEvent(new Event('input'))"))
                .contains("<tr><td>bob", "<tr hidden=\"\"><td>ann", "1 of 2");
    }

    /** The page as a browser has it after a script. */
    private String afterScript(String script) throws Exception {
        Path browser = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of("none"));
        assumeThat(Files.exists(browser)).as("a headless browser is installed").isTrue();
        Path page = folder.resolve("page.html");
        Files.writeString(page, report.toHtml().replace("</body>", "<script>{" + script + "}</script></body>"));
        Process process = new ProcessBuilder(
                        browser.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--dump-dom",
                        page.toUri().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String shown = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isZero();
        return shown;
    }
}
