package com.soffid.iam.sync.agent.scim.addon.flow;

import java.util.List;
import java.util.Optional;

/**
 * A box of a picture. Immutable.
 *
 * @param column its place from the left, from 0
 * @param row its place from the top, from 0
 * @param lines what is written in it
 * @param tip what the browser shows when the mouse rests on it; empty for nothing
 * @param action what a click opens; empty if nothing
 */
record Node(Shape shape, int column, int row, List<String> lines, String tip, Optional<Action> action) {

    static final int FONT_SIZE = 13;
    static final int LINE_HEIGHT = 15;

    private static final int COLUMN_WIDTH = 228;
    private static final int ROW_HEIGHT = 90;
    private static final int MARGIN = 105;
    private static final int TOP = 43;

    /** The middle, from the left. */
    int x() {
        return MARGIN + column * COLUMN_WIDTH;
    }

    /** The middle, from the top. */
    int y() {
        return TOP + row * ROW_HEIGHT;
    }

    int left() {
        return x() - shape.width() / 2;
    }

    int right() {
        return x() + shape.width() / 2;
    }

    int top() {
        return y() - shape.height() / 2;
    }

    int bottom() {
        return y() + shape.height() / 2;
    }

    /** Where a line of the text stands. */
    int baseline(int line) {
        return y() + 5 + (2 * line - lines.size() + 1) * LINE_HEIGHT / 2;
    }
}
