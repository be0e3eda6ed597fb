package com.soffid.iam.sync.agent.scim.config;

import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What may be in a header (RFC 9110, 5), so that nothing that was typed forges another one. */
final class HeaderSyntax {

    /** Headers that say how the message travels or what is in it; a secret in their place would spoil every request. */
    private static final Set<String> OF_THE_MESSAGE = Set.of(
            "accept",
            "accept-encoding",
            "connection",
            "content-length",
            "content-type",
            "expect",
            "host",
            "if-match",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "user-agent");

    /** Beginnings of the names of headers that the connector writes, by what it sends and what it knows. */
    private static final List<String> OF_THE_CONNECTOR =
            List.of("accept", "authorization", "content-", "cookie", "if-", "keep-alive", "proxy-", "range");

    private HeaderSyntax() {}

    /** Whether a header of this name can carry a key: a token, RFC 9110, 5.6.2. */
    static boolean canCarryAKey(String name) {
        return name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+") && !OF_THE_MESSAGE.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a header of this name is the connector's in no request. */
    static boolean isFree(String name) {
        return canCarryAKey(name) && OF_THE_CONNECTOR.stream().noneMatch(name.toLowerCase(Locale.ROOT)::startsWith);
    }

    /** Whether this is one word of visible ASCII. */
    static boolean isWord(Secret value) {
        return value.reveal().matches("[\\x21-\\x7e]+");
    }

    /** Whether this is visible ASCII, with blanks inside at most. */
    static boolean isLine(Secret value) {
        return isLine(value.reveal());
    }

    /** The same of what is no secret. */
    static boolean isLine(String value) {
        return value.matches("[\\x21-\\x7e](?:[\\x20-\\x7e]*[\\x21-\\x7e])?");
    }
}
