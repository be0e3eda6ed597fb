package com.soffid.iam.sync.agent.scim.addon.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the agent does in one task, as a picture: boxes on a grid and arrows between them. {@link Flows} describes all of them.
 * For one thread.
 */
final class Flow {

    private final String name;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    /** @param name the name of the file, which the console shows */
    Flow(String name) {
        this.name = name;
    }

    /** The text of a box: lines are separated by {@code |}. */
    Node terminal(int column, int row, String text) {
        return add(Shape.TERMINAL, column, row, text, "", Optional.empty());
    }

    Node step(int column, int row, String text, String tip, Action action) {
        return add(Shape.STEP, column, row, text, tip, Optional.of(action));
    }

    Node request(int column, int row, String text, String tip) {
        return add(Shape.REQUEST, column, row, text, tip, Optional.empty());
    }

    Node request(int column, int row, String text, String tip, Action action) {
        return add(Shape.REQUEST, column, row, text, tip, Optional.of(action));
    }

    Node question(int column, int row, String text, String tip) {
        return add(Shape.QUESTION, column, row, text, tip, Optional.empty());
    }

    Node question(int column, int row, String text, String tip, Action action) {
        return add(Shape.QUESTION, column, row, text, tip, Optional.of(action));
    }

    Node soffid(int column, int row, String text, String tip) {
        return add(Shape.SOFFID, column, row, text, tip, Optional.empty());
    }

    private Node add(Shape shape, int column, int row, String text, String tip, Optional<Action> action) {
        Node node = new Node(shape, column, row, List.of(text.split("\\|", -1)), tip, action);
        nodes.add(node);
        return node;
    }

    /** Draws an arrow from each box to the next one. */
    void chain(Node... all) {
        for (int i = 1; i < all.length; i++) {
            link(all[i - 1], all[i], "");
        }
    }

    /** Draws an arrow for one answer to a question. */
    void link(Node from, Node to, String label) {
        links.add(new Link(from, to, label));
    }

    String name() {
        return name;
    }

    List<Node> nodes() {
        return nodes;
    }

    List<Link> links() {
        return links;
    }

    int width() {
        return nodes.stream().mapToInt(node -> node.x() + 105).max().orElse(0);
    }

    /** The height of the boxes, without the legend. */
    int height() {
        return nodes.stream().mapToInt(node -> node.y() + 43).max().orElse(0);
    }
}
