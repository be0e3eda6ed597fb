package com.soffid.iam.sync.agent.scim.config;

import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks names and values of headers (RFC 9110, 5), so that a typed text cannot forge another header. */
final class HeaderSyntax {

    /** Headers about the transport or the content of a message. A key in one of them would spoil every request. */
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

    /** The first letters of the names of headers that the connector writes itself. */
    private static final List<String> OF_THE_CONNECTOR =
            List.of("accept", "authorization", "content-", "cookie", "if-", "keep-alive", "proxy-", "range");

    private HeaderSyntax() {}

    /** Whether a header of this name can carry a key. The name must be a token (RFC 9110, 5.6.2). */
    static boolean canCarryAKey(String name) {
        return name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+") && !OF_THE_MESSAGE.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether the connector writes a header of this name in no request. */
    static boolean isFree(String name) {
        return canCarryAKey(name) && OF_THE_CONNECTOR.stream().noneMatch(name.toLowerCase(Locale.ROOT)::startsWith);
    }

    /** Whether the text is one word of visible ASCII. */
    static boolean isWord(Secret value) {
        return value.reveal().matches("[\\x21-\\x7e]+");
    }

    /** Whether the text is visible ASCII, which may have blanks inside. */
    static boolean isLine(Secret value) {
        return isLine(value.reveal());
    }

    /** Whether the text is visible ASCII, which may have blanks inside. */
    static boolean isLine(String value) {
        return value.matches("[\\x21-\\x7e](?:[\\x20-\\x7e]*[\\x21-\\x7e])?");
    }
}
