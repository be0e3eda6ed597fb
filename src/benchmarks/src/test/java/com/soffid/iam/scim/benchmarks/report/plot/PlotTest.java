package com.soffid.iam.scim.benchmarks.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.benchmarks.report.plot.BarPlot.Bar;
import com.soffid.iam.scim.benchmarks.report.plot.Series.Point;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PlotTest {

    @Test
    void bothAxesAreLogarithmicIfTheNumbersLieFarApart() {
        String svg = plot(new Point(1_000, 32), new Point(10_000, 206), new Point(100_000, 2_006));

        assertThat(svg)
                .contains(">accounts (logarithmic)<", ">requests (logarithmic)<")
                .contains(">10<", ">100<", ">1,000<", ">10,000<", ">100,000<");
        // A tenth of the accounts is a third of the width, from 92 to 732.
        assertThat(svg).contains("points=\"92.0,", " 412.0,", " 732.0,");
    }

    @Test
    void bothAxesAreLinearAndBeginAtZeroIfANumberIsZero() {
        String svg = plot(new Point(0, 0.4), new Point(5, 5.4), new Point(50, 50.4));

        assertThat(svg)
                .contains(">accounts<", ">requests<", ">0<", ">20<", ">60<")
                .doesNotContain("logarithmic");
        assertThat(svg).contains("points=\"92.0,", " 156.0,", " 732.0,");
    }

    @Test
    void eachSeriesHasItsNameColourAndMarker() {
        String svg = new LinePlot(
                        "Title",
                        "accounts",
                        "requests",
                        List.of(
                                new Series("connector", 0, List.of(new Point(1, 1))),
                                new Series("another <client>", 1, List.of(new Point(2, 2)))))
                .toSvg();

        assertThat(svg)
                .contains(">connector<", "<circle class=\"dot s0\"")
                .contains(">another &lt;client&gt;<", "<rect class=\"dot s1\"");
    }

    @Test
    void theColoursFollowTheModeOfTheReader() {
        assertThat(plot(new Point(1, 1)))
                .contains(".paper{fill:#ffffff}", "@media (prefers-color-scheme:dark){", ".paper{fill:#0d1117}");
    }

    @Test
    void barsShowTheirNumbersAndTheLimit() throws Exception {
        String svg = new BarPlot(
                        "Ratios",
                        "times",
                        2.5,
                        "goal 2.5",
                        List.of(new Bar("Jackson alone", 5, 1), new Bar("page and mapping", 0, 2.25)))
                .toSvg();

        assertThat(svg).contains(">Jackson alone<", ">1<", ">2.25<", ">goal 2.5<", "class=\"limit\"");
        assertThat(read(svg).getElementsByTagName("rect").getLength()).isEqualTo(3);
    }

    @Test
    void aPlotIsWellFormedAndHasATitleForReadersWhoDoNotSeeIt() throws Exception {
        Document document = read(plot(new Point(1, 1), new Point(2, 3)));

        assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Requests by accounts");
    }

    private static String plot(Point... points) {
        return new LinePlot(
                        "Requests by accounts",
                        "accounts",
                        "requests",
                        List.of(new Series("connector", 0, List.of(points))))
                .toSvg();
    }

    private static Document read(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
