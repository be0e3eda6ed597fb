package com.soffid.iam.fidelity;

import java.util.List;

/** Runs the cases of one table. */
@FunctionalInterface
interface Section {
    /**
     * Runs one case.
     *
     * @param columns the columns of the case without the result; how many there are depends on the operation in the first
     * @return what the class under test gave, see {@link Rendering} for how it is compared
     */
    Object run(List<String> columns) throws Exception;

    /** Says that the table names an operation, or an object, that the section does not have. */
    static AssertionError unknown(String name) {
        return new AssertionError("The section has nothing named " + name);
    }
}
