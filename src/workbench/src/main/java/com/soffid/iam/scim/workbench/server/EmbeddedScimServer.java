package com.soffid.iam.scim.workbench.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A SCIM 2.0 server on loopback that holds its users and groups in memory, and shows a test or the demo what it holds.
 *
 * <p>SCIM lives under {@link #baseUrl}; {@link #tokenUrl} gives tokens when the {@link Options} ask for them. Thread-safe.
 */
public final class EmbeddedScimServer implements AutoCloseable {
    private static final String SCIM_PATH = "/scim/v2";
    private static final String ME_PATH = SCIM_PATH + "/Me";
    private static final String TOKEN_PATH = "/token";
    private static final String USER_TOKEN_PATH = "/user-token";

    private final RequestLog log = new RequestLog();
    private final ScimEndpoint endpoint;
    private final IssuedTokens tokens;
    private final LoopbackHttp http;

    private EmbeddedScimServer(Options options) {
        tokens = new IssuedTokens(options.clock(), options.tokenLifetime());
        endpoint = new ScimEndpoint(
                new Directory(options.clock(), options.limits()),
                ServiceDescription.of(options),
                () -> origin().toString());
        http = LoopbackHttp.start(routes(options), log);
    }

    public static EmbeddedScimServer start(Options options) {
        return new EmbeddedScimServer(options);
    }

    private WebHandler routes(Options options) {
        WebHandler limited = new LimitedAnswers(options.limits(), endpoint);
        WebHandler scim = switch (options.authentication()) {
            case NONE -> limited;
            case BASIC -> Gate.basic(options.credentials(), limited);
            case TOKEN -> Gate.bearer(tokens, limited);
        };
        WebHandler me = new Me(this::letsIn, this::user);
        WebHandler token = new TokenEndpoint(options.credentials(), tokens);
        WebHandler userToken = new UserTokenEndpoint(
                options.credentials(), this::letsIn, new IssuedTokens(options.clock(), options.tokenLifetime()));
        return request -> {
            String path = request.uri().getPath();
            if (path.equals(ME_PATH)) {
                return me.handle(request);
            }
            if (path.startsWith(SCIM_PATH + "/")) {
                return scim.handle(request);
            }
            if (path.equals(TOKEN_PATH) && options.authentication() == Authentication.TOKEN) {
                return token.handle(request);
            }
            if (path.equals(USER_TOKEN_PATH)) {
                return userToken.handle(request);
            }
            return WebReply.scimError(404, "Nothing here; SCIM is at " + SCIM_PATH);
        };
    }

    private boolean letsIn(String userName, String password) {
        return endpoint.read(directory -> directory.letsIn(userName, password));
    }

    private URI origin() {
        return http.origin();
    }

    /** Where SCIM is, without a slash at its end. */
    public URI baseUrl() {
        return origin().resolve(SCIM_PATH);
    }

    /**
     * Where a GET with {@code username} and {@code password}, or with Basic authentication, is given a token, and a POST of
     * OAuth client credentials.
     */
    public URI tokenUrl() {
        return origin().resolve(TOKEN_PATH);
    }

    /** Where a user shows itself with its own user name and password as Basic credentials, whoever may use the rest. */
    public URI meUrl() {
        return origin().resolve(ME_PATH);
    }

    /** Where the client is given a token for a user's name and password, by POST of {@code grant_type=password}. */
    public URI userTokenUrl() {
        return origin().resolve(USER_TOKEN_PATH);
    }

    /** Makes every token invalid that was given out so far. */
    public void revokeTokens() {
        tokens.revokeAll();
    }

    /** A token that somebody fetched elsewhere. */
    public String issueToken() {
        return tokens.issue();
    }

    public int tokensIssued() {
        return tokens.issued();
    }

    /** What was asked so far; seeding and inspection do not count. */
    public RequestLog requests() {
        return log;
    }

    /** Creates a user as a POST would; returns its id. */
    public String addUser(String json) {
        return add("/Users", json);
    }

    /** Creates a group as a POST would; its members are ids of users and groups that exist. Returns its id. */
    public String addGroup(String json) {
        return add("/Groups", json);
    }

    /** Creates a resource of a custom type as a POST would; returns its id. */
    public String add(CustomType type, String json) {
        return add(type.endpoint(), json);
    }

    private String add(String resource, String json) {
        WebReply reply = ask("POST", resource, json);
        JsonNode answer = JsonHelper.readJsonDocument(reply.body());
        if (reply.status() != 201) {
            throw new IllegalArgumentException(
                    "The server refuses it: " + answer.path("detail").asText());
        }
        return answer.path("id").asText();
    }

    /** Deletes a user as a DELETE would. */
    public void removeUser(String id) {
        remove("/Users/" + id);
    }

    /** Deletes a resource of a custom type as a DELETE would. */
    public void remove(CustomType type, String id) {
        remove(type.endpoint() + "/" + id);
    }

    private void remove(String path) {
        WebReply reply = ask("DELETE", path, "");
        if (reply.status() != 204) {
            throw new IllegalArgumentException("The server refuses it: " + reply.body());
        }
    }

    private WebReply ask(String method, String path, String body) {
        Map<String, String> headers = Map.of("Content-Type", "application/scim+json");
        return endpoint.handle(new WebRequest(method, URI.create(SCIM_PATH + path), headers, body));
    }

    /** The user as it is stored, whatever the case of its name. */
    public Optional<JsonNode> user(String userName) {
        return endpoint.read(directory -> directory.users().findByName(userName).map(EmbeddedScimServer::copy));
    }

    /** The group as it is stored, whatever the case of its name. */
    public Optional<JsonNode> group(String displayName) {
        return endpoint.read(
                directory -> directory.groups().findByName(displayName).map(EmbeddedScimServer::copy));
    }

    /** The resources of a custom type as they are stored, in the order of their creation. */
    public List<JsonNode> all(CustomType type) {
        return endpoint.read(directory -> directory.custom(type).all().stream()
                .map(EmbeddedScimServer::copy)
                .toList());
    }

    private static JsonNode copy(ResourceNode resource) {
        ObjectNode copy = resource.deepCopy();
        copy.removeIf(value -> value.isObject() && value.isEmpty());
        return copy;
    }

    public int userCount() {
        return endpoint.read(directory -> directory.users().size());
    }

    public int groupCount() {
        return endpoint.read(directory -> directory.groups().size());
    }

    public boolean passwordMatches(String userName, String password) {
        return endpoint.read(directory -> directory.passwordMatches(userName, password));
    }

    @Override
    public void close() {
        http.close();
    }

    /** What a SCIM server may leave out (RFC 7643, 5). */
    public enum Feature {
        PATCH,
        FILTER,
        SORT,
        ETAG,
        BULK
    }

    /** Who is let in: everybody, who knows the password, or who holds a token that this server gave for the password. */
    public enum Authentication {
        NONE,
        BASIC,
        TOKEN
    }

    /**
     * How the server behaves. Immutable; start at {@link #open}, {@link #basic} or {@link #token} and change what matters.
     *
     * @param maximumPageSize no page is longer, whatever {@code count} says
     * @param credentials of the client; means nothing with {@link Authentication#NONE}
     * @param features what the server can do and says that it can
     * @param tokenLifetime how long a token is good by the clock
     * @param clock the time that {@code meta} and tokens go by
     * @param limits what it does less, and which resource types it has besides
     */
    public record Options(
            Authentication authentication,
            Credentials credentials,
            int maximumPageSize,
            Set<Feature> features,
            Duration tokenLifetime,
            Clock clock,
            Limits limits) {

        public Options {
            if (maximumPageSize < 1) {
                throw new IllegalArgumentException("A page holds one resource at least");
            }
            features = Set.copyOf(features);
        }

        public static Options open() {
            return of(Authentication.NONE, new Credentials("", ""));
        }

        public static Options basic(String userName, String password) {
            return of(Authentication.BASIC, new Credentials(userName, password));
        }

        public static Options token(String userName, String password) {
            return of(Authentication.TOKEN, new Credentials(userName, password));
        }

        private static Options of(Authentication authentication, Credentials credentials) {
            return new Options(
                    authentication,
                    credentials,
                    100,
                    EnumSet.allOf(Feature.class),
                    Duration.ofHours(1),
                    Clock.systemUTC(),
                    Limits.NONE);
        }

        public Options withMaximumPageSize(int size) {
            return new Options(authentication, credentials, size, features, tokenLifetime, clock, limits);
        }

        public Options withTokenLifetime(Duration lifetime) {
            return new Options(authentication, credentials, maximumPageSize, features, lifetime, clock, limits);
        }

        public Options withClock(Clock newClock) {
            return new Options(authentication, credentials, maximumPageSize, features, tokenLifetime, newClock, limits);
        }

        public Options withLimits(Limits newLimits) {
            return new Options(authentication, credentials, maximumPageSize, features, tokenLifetime, clock, newLimits);
        }

        /** The same without something that SCIM makes optional. */
        public Options without(Feature feature) {
            Set<Feature> rest = EnumSet.copyOf(features);
            rest.remove(feature);
            return new Options(authentication, credentials, maximumPageSize, rest, tokenLifetime, clock, limits);
        }
    }
}
