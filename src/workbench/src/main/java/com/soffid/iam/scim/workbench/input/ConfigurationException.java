package com.soffid.iam.scim.workbench.input;

/** An option or a file of the user cannot be used. The message names the file and the line, and says what is expected. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigurationException(String message) {
        super(message);
    }

    public ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }

    /** An error at a line of a file. */
    public static ConfigurationException at(String file, int line, String problem) {
        return new ConfigurationException(file + ":" + line + ": " + problem);
    }
}
