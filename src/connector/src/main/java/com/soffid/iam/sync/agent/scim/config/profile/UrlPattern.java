package com.soffid.iam.sync.agent.scim.config.profile;

import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Matches the server URLs of one kind of target, for example {@code *.slack.com/scim}: a host, an optional port, and the
 * first segments of a path. A {@code *} matches anything in a host, and one segment of a path. Case does not matter.
 * Immutable.
 */
final class UrlPattern {

    private final Pattern host;
    private final int port;
    private final Pattern path;

    private UrlPattern(Pattern host, int port, Pattern path) {
        this.host = host;
        this.port = port;
        this.path = path;
    }

    static UrlPattern parse(String text) {
        int slash = text.indexOf('/');
        String[] authority = (slash < 0 ? text : text.substring(0, slash)).split(":", 2);
        String begin = slash < 0 ? "" : text.substring(slash);
        return new UrlPattern(
                compile(authority[0], "[^/]+"),
                authority.length == 2 ? Integer.parseInt(authority[1]) : -1,
                Pattern.compile(quoted(begin, "[^/]+") + "(/.*)?", Pattern.CASE_INSENSITIVE));
    }

    /** Matches whole texts, in any case. A {@code *} matches anything. */
    static Pattern glob(String text) {
        return compile(text, ".*");
    }

    private static Pattern compile(String glob, String anything) {
        return Pattern.compile(quoted(glob, anything), Pattern.CASE_INSENSITIVE);
    }

    private static String quoted(String glob, String anything) {
        return Arrays.stream(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(anything));
    }

    /** Whether the pattern matches an absolute address. */
    boolean matches(URI url) {
        return host.matcher(Objects.toString(url.getHost(), "")).matches()
                && (port < 0 || port == url.getPort())
                && path.matcher(Objects.toString(url.getPath(), "")).matches();
    }
}
