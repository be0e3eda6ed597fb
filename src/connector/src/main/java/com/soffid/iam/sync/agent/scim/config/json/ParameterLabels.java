package com.soffid.iam.sync.agent.scim.config.json;

/** The labels of the agent's parameters page. Messages name a parameter by its label. */
public final class ParameterLabels {

    public static final String SERVER_URL = "Server URL";
    public static final String AUTHENTICATION_METHOD = "Authentication method";
    public static final String USER_NAME = "User name";
    public static final String PASSWORD = "Password";
    public static final String AUTHENTICATION_URL = "Authentication URL";
    public static final String FURTHER_SETTINGS = "Further settings (JSON)";

    private ParameterLabels() {}
}
