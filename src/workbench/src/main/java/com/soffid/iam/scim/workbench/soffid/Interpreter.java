package com.soffid.iam.scim.workbench.soffid;

import com.soffid.iam.interp.Evaluator;

/** The interpreter with which a Soffid runs the scripts of attribute mappings, conditions and triggers. */
public enum Interpreter {
    JAVASCRIPT("javascript", "JavaScript", "a Soffid that was installed since version 3.4"),
    BEANSHELL("beanshell", "BeanShell", "a Soffid that was installed before version 3.4");

    private final String value;
    private final String language;
    private final String users;

    Interpreter(String value, String language, String users) {
        this.value = value;
        this.language = language;
        this.users = users;
    }

    /** The language of the scripts, for messages. */
    public String language() {
        return language;
    }

    /** The Soffid installations that have this interpreter, for messages. */
    public String users() {
        return users;
    }

    /** The other interpreter. */
    public Interpreter other() {
        return this == JAVASCRIPT ? BEANSHELL : JAVASCRIPT;
    }

    /** Sets the configuration parameter that tells a sync server to use this interpreter. */
    public void configure(SoffidDirectory soffid) {
        soffid.config().put(Evaluator.PARAMETER, value);
    }

    /** The value of the configuration parameter. */
    @Override
    public String toString() {
        return value;
    }
}
