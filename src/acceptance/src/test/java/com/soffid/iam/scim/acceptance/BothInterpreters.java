package com.soffid.iam.scim.acceptance;

import com.soffid.iam.scim.workbench.soffid.Interpreter;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A test class whose tests all run twice: in a Soffid with JavaScript and in one with BeanShell. */
@ParameterizedClass(name = "{0}")
@EnumSource(Interpreter.class)
public abstract class BothInterpreters {

    @Parameter
    private Interpreter interpreter;

    /** The interpreter of the Soffid in this run of the class. */
    public final Interpreter interpreter() {
        return interpreter;
    }
}
