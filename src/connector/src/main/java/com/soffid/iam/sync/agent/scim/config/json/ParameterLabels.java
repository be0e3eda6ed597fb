package com.soffid.iam.sync.agent.scim.config.json;

/**
 * The labels of the agent's parameters page that are the same with every authentication method, and the word for all
 * settings in the blob. Messages name a parameter by its label.
 */
public final class ParameterLabels {

    public static final String SERVER_URL = "Server URL";
    public static final String AUTHENTICATION_METHOD = "Authentication method";
    /** Not a label: each setting has a field of its own, or a place in the field for other settings. */
    public static final String SETTINGS = "Settings";

    private ParameterLabels() {}
}
