package com.soffid.iam.scim.workbench.addon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this workbench and of the addon that it carries. */
public final class WorkbenchVersion {
    private WorkbenchVersion() {}

    public static String get() {
        Properties properties = new Properties();
        try (InputStream in = WorkbenchVersion.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }
}
