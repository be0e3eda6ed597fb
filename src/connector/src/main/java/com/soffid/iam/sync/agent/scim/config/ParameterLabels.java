package com.soffid.iam.sync.agent.scim.config;

/** The labels of the agent's parameters page, so that a message names a parameter as its reader sees it. */
final class ParameterLabels {

    static final String SERVER_URL = "Server URL";
    static final String AUTHENTICATION_METHOD = "Authentication method";
    static final String USER_NAME = "User name";
    static final String PASSWORD = "Password";
    static final String AUTHENTICATION_URL = "Authentication URL";
    static final String FURTHER_SETTINGS = "Further settings (JSON)";

    private ParameterLabels() {}
}
