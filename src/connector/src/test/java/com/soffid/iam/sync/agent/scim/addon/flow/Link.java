package com.soffid.iam.sync.agent.scim.addon.flow;

import java.util.List;

/**
 * An arrow between two boxes, of vertical and horizontal lines. Immutable.
 *
 * @param label the answer to a question; empty for none
 */
record Link(Node from, Node to, String label) {

    /** How far above a box the lines meet that end in it. */
    private static final int MEETING = 12;

    record Point(int x, int y) {}

    /** The corners, from the edge of the first box to the edge of the second. */
    List<Point> points() {
        if (from.column() == to.column()) {
            return from.row() < to.row()
                    ? List.of(new Point(from.x(), from.bottom()), new Point(to.x(), to.top()))
                    : List.of(new Point(from.x(), from.top()), new Point(to.x(), to.bottom()));
        }
        if (from.row() == to.row()) {
            return leavesToTheRight()
                    ? List.of(new Point(from.right(), from.y()), new Point(to.left(), to.y()))
                    : List.of(new Point(from.left(), from.y()), new Point(to.right(), to.y()));
        }
        if (from.shape() == Shape.QUESTION) {
            return List.of(
                    new Point(leavesToTheRight() ? from.right() : from.left(), from.y()),
                    new Point(to.x(), from.y()),
                    new Point(to.x(), to.top()));
        }
        int meeting = to.top() - MEETING;
        return List.of(
                new Point(from.x(), from.bottom()),
                new Point(from.x(), meeting),
                new Point(to.x(), meeting),
                new Point(to.x(), to.top()));
    }

    boolean leavesToTheRight() {
        return from.column() < to.column();
    }

    /** Whether the arrow begins at the side of a box, not at its top or bottom. */
    boolean leavesAtTheSide() {
        return points().get(0).y() == from.y();
    }

    /** Where the label stands: its beginning, or its end if the arrow leaves to the left. */
    Point labelAt() {
        Point start = points().get(0);
        if (leavesAtTheSide()) {
            return new Point(start.x() + (leavesToTheRight() ? 3 : -3), start.y() - 5);
        }
        return new Point(start.x() + 7, start.y() + (from.row() < to.row() ? 13 : -6));
    }

    boolean labelEndsThere() {
        return leavesAtTheSide() && !leavesToTheRight();
    }
}
