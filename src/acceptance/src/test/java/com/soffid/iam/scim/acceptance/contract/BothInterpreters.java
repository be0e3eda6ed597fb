package com.soffid.iam.scim.acceptance.contract;

import com.soffid.iam.scim.workbench.soffid.Interpreter;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs each test of a class twice: in a Soffid with JavaScript and in a Soffid with BeanShell. */
@ParameterizedClass(name = "{0}")
@EnumSource(Interpreter.class)
public abstract class BothInterpreters {

    @Parameter
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Interpreter interpreter;

    /** The script interpreter of Soffid in the current run of the class. */
    public final Interpreter interpreter() {
        return interpreter;
    }
}
