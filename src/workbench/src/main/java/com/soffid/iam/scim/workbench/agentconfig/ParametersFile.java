package com.soffid.iam.scim.workbench.agentconfig;

import com.soffid.iam.scim.workbench.input.ConfigurationException;
import com.soffid.iam.scim.workbench.input.NearestName;
import com.soffid.iam.scim.workbench.input.TextFile;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** A properties file in UTF-8 with the agent parameters; refuses an unknown key. */
record ParametersFile(String name, Map<String, String> values) {
    private static final Set<String> KEYS = Set.of(
            "agentName",
            "serverUrl",
            "authenticationMethod",
            "userName",
            "password",
            "passwordEnv",
            "passwordFile",
            "authenticationUrl",
            "debug",
            "wso2Workaround",
            "settings");

    static ParametersFile read(Path file) {
        return TextFile.read(file, "the agent parameters as key=value", in -> read(in, file.toString()));
    }

    static ParametersFile read(Reader in, String name) throws IOException {
        Properties properties = new Properties();
        try {
            properties.load(in);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(name + ": cannot be read as a properties file: " + e.getMessage(), e);
        }
        Map<String, String> values = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> values.put(key, properties.getProperty(key).trim()));
        for (String key : values.keySet()) {
            if (!KEYS.contains(key) && !key.startsWith("settings.")) {
                throw new ConfigurationException(name + ": " + key + " is not a parameter"
                        + NearestName.question(KEYS, key) + "; expected one of " + sorted() + " or settings.*");
            }
        }
        return new ParametersFile(name, values);
    }

    private static String sorted() {
        return String.join(", ", KEYS.stream().sorted().toList());
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** The value of a key; the other text if the key is absent or has no value. */
    String text(String key, String otherwise) {
        String value = values.getOrDefault(key, "");
        return value.isEmpty() ? otherwise : value;
    }

    String required(String key) {
        String value = text(key, "");
        if (value.isEmpty()) {
            throw problem(key, "is missing");
        }
        return value;
    }

    boolean flag(String key) {
        String value = text(key, "false");
        if (!"true".equals(value) && !"false".equals(value)) {
            throw problem(key, "must be true or false");
        }
        return Boolean.parseBoolean(value);
    }

    URI url(String key) {
        try {
            URI url = new URI(required(key));
            if (url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw problem(key, "is not a URL: " + e.getReason());
        }
        throw problem(key, "must be a whole URL, such as https://scim.example.com/scim/v2");
    }

    Map<String, String> below(String prefix) {
        Map<String, String> found = new TreeMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), value);
            }
        });
        return found;
    }

    ConfigurationException problem(String key, String what) {
        return new ConfigurationException(name + ": " + key + " " + what);
    }

    @Override
    public String toString() {
        return name + values.keySet();
    }
}
