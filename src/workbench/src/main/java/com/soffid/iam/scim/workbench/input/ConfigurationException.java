package com.soffid.iam.scim.workbench;

/** What the person at the keyboard gave cannot be used; the message says which file and line, and what is expected. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigurationException(String message) {
        super(message);
    }

    public ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A problem at a line of a file. */
    public static ConfigurationException at(String file, int line, String problem) {
        return new ConfigurationException(file + ":" + line + ": " + problem);
    }
}
