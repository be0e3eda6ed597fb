package com.soffid.iam.sync.agent.scim.addon.flow;

/** The forms of boxes, with their sizes in pixels. */
enum Shape {
    /** A step of the agent that an administrator configures. */
    STEP(170, 46, "#7fd3e6", "#000"),
    /** A request to the target. */
    REQUEST(170, 46, "#f5c65d", "#000"),
    /** A question, with an arrow for each answer. */
    QUESTION(190, 66, "#b5d96a", "#000"),
    /** A step of Soffid itself. */
    SOFFID(170, 46, "#fff", "#000"),
    /** The beginning or an end. */
    TERMINAL(170, 36, "#56667f", "#fff");

    private final int width;
    private final int height;
    private final String fill;
    private final String ink;

    Shape(int width, int height, String fill, String ink) {
        this.width = width;
        this.height = height;
        this.fill = fill;
        this.ink = ink;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    String fill() {
        return fill;
    }

    /** The colour of the text. */
    String ink() {
        return ink;
    }

    /**
     * How wide a line of text may be.
     *
     * @param distance from the middle of the box to the far edge of the line
     */
    int room(int distance) {
        return this == QUESTION ? width - 2 * width * distance / height : width - 10;
    }
}
