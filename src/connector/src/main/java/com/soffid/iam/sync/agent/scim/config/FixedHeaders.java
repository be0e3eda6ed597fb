package com.soffid.iam.sync.agent.scim.config;

import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Headers that each request to the target has, and nobody else's. No secrets. Immutable. */
public final class FixedHeaders {

    private static final FixedHeaders NONE = new FixedHeaders(Map.of());

    private final Map<String, String> values;

    private FixedHeaders(Map<String, String> values) {
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(values);
        this.values = Collections.unmodifiableMap(copy);
    }

    public static FixedHeaders none() {
        return NONE;
    }

    /**
     * Takes the setting {@code headers}.
     *
     * @param authentication which may have a header of its own
     * @throws ConfigurationException when one cannot be sent, or is not the administrator's to set
     */
    static FixedHeaders read(JsonSettings settings, AuthenticationSettings authentication) {
        Map<String, String> headers = settings.texts("headers");
        headers.forEach((name, value) -> {
            boolean isKey = authentication.method() == AuthenticationMethod.API_KEY
                    && name.toLowerCase(Locale.ROOT)
                            .equals(authentication.apiKeyHeader().toLowerCase(Locale.ROOT));
            if (isKey || !HeaderSyntax.isFree(name)) {
                throw JsonSettings.invalid("headers has '" + name
                        + "', which is not the name of a header, or one that the connector sets itself");
            }
            if (!HeaderSyntax.isLine(value)) {
                throw JsonSettings.invalid("headers." + name
                        + " is empty or holds characters that no header can carry; expected visible ASCII");
            }
        });
        return new FixedHeaders(headers);
    }

    /** Values by name; names are found in any case. */
    public Map<String, String> values() {
        return values;
    }
}
