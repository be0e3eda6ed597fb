package com.soffid.iam.sync.agent.scim.config.json;

/** A parameter or an object mapping of the agent is not usable. The message names it as the console labels it. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes a message of the two parts.
     *
     * @param what the parameter or object mapping, as the console labels it
     * @param problem what is wrong with it and what is expected
     */
    public ConfigurationException(String what, String problem) {
        super(what + ": " + problem);
    }
}
