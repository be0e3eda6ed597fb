package com.soffid.iam.sync.agent.scim.protocol.script;

import com.soffid.iam.sync.agent.scim.http.Origin;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.agent.scim.secret.SecretMask;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address that a script means: a path below the server URL, or an absolute address of the same origin. Whatever the
 * text holds, nothing comes out of it but an address of the origin of the server URL, because credentials go there.
 */
final class ScriptedAddress {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern ABSOLUTE = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/]*)(/.*)?");
    /** A browser takes a backslash for a slash; line breaks have no place in an address. */
    private static final Pattern NEVER_IN_PATH = Pattern.compile("[\\\\\\p{Cntrl}]");

    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final String ALLOWED = "-._~!$&'()*+,;=:@/?";

    private ScriptedAddress() {}

    /**
     * Resolves a command. Characters that an address cannot hold are encoded, so that a filter may be written plainly.
     *
     * @throws IllegalArgumentException when it is no address, or one of another origin; the message shows no query
     */
    static URI resolve(URI serverUrl, String command) {
        int mark = command.indexOf('?');
        String path = mark < 0 ? command.trim() : command.substring(0, mark).trim();
        String query = mark < 0 ? "" : "?" + encode(command.substring(mark + 1).trim());
        if (path.isEmpty()) {
            throw new IllegalArgumentException("no path; expected one below the Server URL, for example Users/1");
        }
        if (NEVER_IN_PATH.matcher(path).find()) {
            throw new IllegalArgumentException("an address has no backslash and no control character before its query");
        }
        if (path.startsWith("//")) {
            throw new IllegalArgumentException(
                    "an address of another origin begins so; a path begins with one slash or none");
        }
        URI address = SCHEME.matcher(path).matches() ? absolute(path, query) : below(serverUrl, path, query);
        if (address.getRawUserInfo() != null
                || address.getHost() == null
                || !Origin.of(address).equals(Origin.of(serverUrl))) {
            throw new IllegalArgumentException("the address is not of the origin of the Server URL ("
                    + Origin.of(serverUrl) + "), where alone the agent's credentials may go");
        }
        return address;
    }

    private static URI below(URI serverUrl, String path, String query) {
        String base = serverUrl.getScheme() + "://" + serverUrl.getRawAuthority() + serverUrl.getRawPath();
        return address((base.endsWith("/") ? base : base + "/")
                + path(path.startsWith("/") ? path.substring(1) : path)
                + query);
    }

    private static URI absolute(String text, String query) {
        Matcher parts = ABSOLUTE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("neither a path below the Server URL nor an http or https address");
        }
        String path = parts.group(3) == null ? "/" : parts.group(3);
        return address(parts.group(1) + "://" + parts.group(2) + path(path) + query);
    }

    /** Behind steps upwards, two slashes are at the start of a path, where some servers take them for another host. */
    private static String path(String text) {
        if (text.contains("//")) {
            throw new IllegalArgumentException("a path has no two slashes in a row");
        }
        return encode(text);
    }

    private static URI address(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            // Its message would show the text, which may hold a password.
            throw new IllegalArgumentException("neither a path below the Server URL nor an http or https address");
        }
    }

    /** Encodes what an address cannot hold; what is encoded already stays. */
    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        Matcher escape = ESCAPE.matcher(text);
        for (int at = 0; at < text.length(); ) {
            int end = text.offsetByCodePoints(at, 1);
            String character = text.substring(at, end);
            boolean isEscape = character.equals("%") && escape.find(at) && escape.start() == at;
            encoded.append(isEscape || ALLOWED.contains(character) ? character : Endpoint.encode(character));
            at = end;
        }
        return encoded.toString();
    }

    /** The query of an address that a parameter is added to, both encoded. */
    static URI withQuery(URI address, String query) {
        if (query.isEmpty()) {
            return address;
        }
        return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + query);
    }

    /** The values of query parameters whose name says that they are secret, encoded and decoded. */
    static List<Secret> secretsIn(URI address) {
        List<Secret> found = new ArrayList<>();
        if (address.getRawQuery() != null) {
            for (String parameter : address.getRawQuery().split("&", -1)) {
                int equals = parameter.indexOf('=');
                if (equals > 0 && SecretMask.isNameOfSecret(decode(parameter.substring(0, equals)))) {
                    String value = parameter.substring(equals + 1);
                    found.add(Secret.of(value));
                    found.add(Secret.of(decode(value)));
                }
            }
        }
        return found;
    }

    /** A name or value of a query, decoded as its writer most probably meant it. */
    private static String decode(String text) {
        try {
            return java.net.URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A lone per cent sign, which is sent as it is.
            return text;
        }
    }
}
