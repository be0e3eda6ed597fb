package com.soffid.iam.sync.agent.scim.addon.flow;

import static java.util.stream.Collectors.joining;

/**
 * Writes a flow as SVG, the format that the console shows inside its page. It uses no fonts, scripts or styles but those of the
 * page, and only ids that every picture has alike.
 */
final class Svg {

    /** What the forms mean; written below each picture. */
    static final String LEGEND =
            "Thick border: a click opens it. Yellow: a request. Green: a question. Dashed: done by Soffid itself.";

    static final int LABEL_SIZE = 12;
    static final int LEGEND_SIZE = 12;
    private static final int LEGEND_HEIGHT = 26;

    private Svg() {}

    static String draw(Flow flow) {
        String boxes = flow.nodes().stream().map(Svg::box).collect(joining());
        String arrows = flow.links().stream().map(Svg::arrow).collect(joining());
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"%d\">\n"
                                + "<defs><marker id=\"scimArrow\" markerUnits=\"userSpaceOnUse\" markerWidth=\"9\" markerHeight=\"8\" refX=\"8\" refY=\"4\""
                                + " orient=\"auto\"><path d=\"M0,0 L8,4 L0,8 z\"/></marker></defs>\n")
                        .formatted(flow.width(), flow.height() + LEGEND_HEIGHT, Node.FONT_SIZE)
                + arrows
                + boxes
                + "<text x=\"10\" y=\"%d\" font-size=\"%d\">%s</text>\n</svg>\n"
                        .formatted(flow.height() + LEGEND_HEIGHT / 2, LEGEND_SIZE, LEGEND);
    }

    private static String box(Node node) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < node.lines().size(); i++) {
            text.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"%s\">%s</text>"
                    .formatted(
                            node.x(),
                            node.baseline(i),
                            node.shape().ink(),
                            escaped(node.lines().get(i))));
        }
        String click = node.action()
                .map(action -> " onclick=\"" + escaped(action.javaScript()) + "\" style=\"cursor:pointer\"")
                .orElse("");
        String tip = node.tip().isEmpty() ? "" : "<title>" + escaped(node.tip()) + "</title>";
        return "<g" + click + ">" + tip + outline(node) + text + "</g>\n";
    }

    private static String outline(Node node) {
        String stroke = "fill=\"%s\" stroke=\"#000\" stroke-width=\"%s\"%s/>"
                .formatted(
                        node.shape().fill(),
                        node.action().isPresent() ? "2.5" : "1",
                        node.shape() == Shape.SOFFID ? " stroke-dasharray=\"5 3\"" : "");
        if (node.shape() == Shape.QUESTION) {
            return "<polygon points=\"%d,%d %d,%d %d,%d %d,%d\" "
                            .formatted(
                                    node.x(),
                                    node.top(),
                                    node.right(),
                                    node.y(),
                                    node.x(),
                                    node.bottom(),
                                    node.left(),
                                    node.y())
                    + stroke;
        }
        int corner = node.shape() == Shape.TERMINAL ? node.shape().height() / 2 : 4;
        return "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\" "
                        .formatted(
                                node.left(),
                                node.top(),
                                node.shape().width(),
                                node.shape().height(),
                                corner)
                + stroke;
    }

    private static String arrow(Link link) {
        String points =
                link.points().stream().map(point -> point.x() + "," + point.y()).collect(joining(" "));
        String line =
                "<polyline points=\"%s\" fill=\"none\" stroke=\"#000\" stroke-width=\"1.5\" marker-end=\"url(#scimArrow)\"/>\n"
                        .formatted(points);
        if (link.label().isEmpty()) {
            return line;
        }
        return line
                + "<text x=\"%d\" y=\"%d\" font-size=\"%d\"%s>%s</text>\n"
                        .formatted(
                                link.labelAt().x(),
                                link.labelAt().y(),
                                LABEL_SIZE,
                                link.labelEndsThere() ? " text-anchor=\"end\"" : "",
                                escaped(link.label()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
