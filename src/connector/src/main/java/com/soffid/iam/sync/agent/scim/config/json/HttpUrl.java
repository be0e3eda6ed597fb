package com.soffid.iam.sync.agent.scim.config.json;

import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Checks addresses that an administrator typed. */
public final class HttpUrl {

    private static final int HIGHEST_PORT = 65535;
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}");

    private HttpUrl() {}

    /**
     * Returns an absolute http or https address.
     *
     * @param label the parameter, as the console labels it
     * @throws ConfigurationException if the value is missing or something else
     */
    public static URI parse(String label, String value) {
        if (value.isEmpty()) {
            throw new ConfigurationException(label, "missing; expected an http or https address");
        }
        try {
            URI url = new URI(value);
            if (!("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                    || url.getHost() == null
                    || url.getPort() > HIGHEST_PORT) {
                throw notAnAddress(label, value);
            }
            if (url.getRawUserInfo() != null) {
                throw new ConfigurationException(
                        label, "holds a user name or password; they belong to the parameters User name and Password");
            }
            return url;
        } catch (URISyntaxException e) {
            throw notAnAddress(label, value);
        }
    }

    /** Whether requests to an address leave this computer without encryption. */
    public static boolean isReadableOnTheWay(URI url) {
        String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
        return "http".equalsIgnoreCase(url.getScheme())
                && !host.equals("localhost")
                && !host.endsWith(".localhost")
                && !host.equals("[::1]")
                && !LOOPBACK.matcher(host).matches();
    }

    private static ConfigurationException notAnAddress(String label, String value) {
        return new ConfigurationException(label, "'" + withoutSecrets(value) + "' is not an http or https address");
    }

    /** Masks a user name and password, and the query, which may hold a key. */
    private static String withoutSecrets(String value) {
        String shown = value.substring(value.lastIndexOf('@') + 1);
        int query = shown.indexOf('?');
        return (shown.equals(value) ? "" : Secret.MASK + "@")
                + (query < 0 ? shown : shown.substring(0, query + 1) + Secret.MASK);
    }
}
