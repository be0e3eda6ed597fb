package com.soffid.iam.sync.agent.scim.protocol.filter;

import java.util.Locale;

/** Comparison operators (RFC 7644, 3.4.2.2, table 3). */
public enum Operator {
    /** Equal. */
    EQ,
    /** Greater or equal: later, for date-times. */
    GE;

    boolean accepts(int comparison) {
        return this == EQ ? comparison == 0 : comparison >= 0;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    String wso2Text() {
        return this == EQ ? "Eq" : "Ge";
    }
}
