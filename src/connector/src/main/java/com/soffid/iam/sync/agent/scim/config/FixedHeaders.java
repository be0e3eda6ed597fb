package com.soffid.iam.sync.agent.scim.config;

import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The headers that each request to the target has, and no request to another server. They hold no secrets. Immutable. */
public final class FixedHeaders {

    private final Map<String, String> values;

    private FixedHeaders(Map<String, String> values) {
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(values);
        this.values = Collections.unmodifiableMap(copy);
    }

    /**
     * Reads the setting {@code headers}.
     *
     * @param authentication may use a header of its own, which is refused here
     * @throws ConfigurationException if a header cannot be sent, or is one that the connector sets itself
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
