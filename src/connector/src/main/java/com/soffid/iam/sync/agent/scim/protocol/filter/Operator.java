package com.soffid.iam.sync.agent.scim.protocol.filter;

import java.util.Locale;

/** Comparison operators (RFC 7644, 3.4.2.2, table 3). */
public enum Operator {
    /** Equal. */
    EQ,
    /** Greater or equal: later, for date-times. */
    GE,
    /** Greater: later, for date-times. */
    GT;

    boolean accepts(int comparison) {
        switch (this) {
            case EQ:
                return comparison == 0;
            case GE:
                return comparison >= 0;
            default:
                return comparison > 0;
        }
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    String wso2Text() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
