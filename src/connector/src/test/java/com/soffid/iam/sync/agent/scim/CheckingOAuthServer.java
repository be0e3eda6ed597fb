package com.soffid.iam.sync.agent.scim;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.PublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * An OAuth server with a protected resource at {@code /scim}. It believes nothing: of an assertion it checks algorithm,
 * signature, issuer, subject, audience, lifetime and whether it saw its id before; of a client its secret, assertion or
 * certificate. A library that the connector does not use reads the assertions.
 */
final class CheckingOAuthServer implements AutoCloseable {

    static final String CLIENT = "connector";
    static final String SECRET = "cl1ent-s3cret";
    static final String ACCOUNT = "soffid@example.com";
    static final String ACCOUNT_PASSWORD = "acc0unt-s3cret";
    static final String REFRESH_TOKEN = "r3fresh-t0ken";
    static final String TENANT = "tenant-0815";

    /** Like Salesforce, which refuses assertions that live longer. */
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(3);

    private final HttpServer server;
    private final PublicKey key;
    private final Clock clock;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> tokens = new HashSet<>();
    private final List<SignedJWT> assertions = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();

    private CheckingOAuthServer(HttpServer server, PublicKey key, Clock clock) {
        this.server = server;
        this.key = key;
        this.clock = clock;
        server.createContext("/token", this::token);
        server.createContext("/scim", this::resource);
        server.start();
    }

    /**
     * A server without TLS.
     *
     * @param key the public key of client and issuer
     */
    static CheckingOAuthServer open(PublicKey key, Clock clock) throws IOException {
        return new CheckingOAuthServer(HttpServer.create(loopback(), 0), key, clock);
    }

    /** A server that needs a client certificate, and knows clients by the name in it (RFC 8705, 2.1.2). */
    static CheckingOAuthServer withTls(SSLContext context, PublicKey key, Clock clock) throws IOException {
        HttpsServer server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters tls = context.getDefaultSSLParameters();
                tls.setNeedClientAuth(true);
                parameters.setSSLParameters(tls);
            }
        });
        return new CheckingOAuthServer(server, key, clock);
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    String tokenEndpoint() {
        return base() + "/token";
    }

    String serverUrl() {
        return base() + "/scim";
    }

    private String base() {
        return (server instanceof HttpsServer ? "https" : "http") + "://127.0.0.1:"
                + server.getAddress().getPort();
    }

    /** The assertions that were taken, in their order. */
    List<SignedJWT> assertions() {
        return assertions;
    }

    /** The parameters of each token request. */
    List<Map<String, String>> requests() {
        return requests;
    }

    /** From now on no token that was given is valid. */
    synchronized void revokeTokens() {
        tokens.clear();
    }

    private synchronized void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = parameters(exchange);
        requests.add(form);
        try {
            checkClient(exchange, form);
            checkGrant(form);
            String token = "t0ken-" + requests.size();
            tokens.add(token);
            // Without token_type and expires_in: not every server follows RFC 6749, 5.1.
            answer(exchange, 200, "{\"access_token\": \"" + token + "\"}");
        } catch (Refusal refusal) {
            answer(
                    exchange,
                    400,
                    "{\"error\": \"" + refusal.code + "\", \"error_description\": \"" + refusal.getMessage() + "\"}");
        }
    }

    private static Map<String, String> parameters(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        Map<String, String> parameters = new HashMap<>();
        if ("application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            new ObjectMapper()
                    .readTree(body)
                    .properties()
                    .forEach(member ->
                            parameters.put(member.getKey(), member.getValue().textValue()));
            return parameters;
        }
        for (String pair : body.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (parameters.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8)) != null) {
                throw new IOException(parts[0] + " is there twice");
            }
        }
        return parameters;
    }

    private void checkClient(HttpExchange exchange, Map<String, String> form) {
        String basic = exchange.getRequestHeaders().getFirst("Authorization");
        if (basic != null) {
            String expected = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(UTF_8));
            require(basic.equals(expected), "invalid_client", "id or secret is wrong");
        } else if (form.containsKey("client_assertion")) {
            require(
                    "urn:ietf:params:oauth:client-assertion-type:jwt-bearer".equals(form.get("client_assertion_type")),
                    "invalid_client",
                    "unknown client_assertion_type");
            check(form.get("client_assertion"), CLIENT, CLIENT, "invalid_client");
        } else if (exchange instanceof HttpsExchange secured) {
            require(
                    CLIENT.equals(form.get("client_id")) && ("CN=" + CLIENT).equals(peer(secured)),
                    "invalid_client",
                    "the certificate is not the client's");
        } else {
            // RFC 7521, 4.1: a grant that is an assertion needs no authentication of the client.
            require(form.containsKey("assertion"), "invalid_client", "no client");
        }
    }

    private static String peer(HttpsExchange exchange) {
        try {
            return exchange.getSSLSession().getPeerPrincipal().getName();
        } catch (SSLPeerUnverifiedException e) {
            return "";
        }
    }

    private void checkGrant(Map<String, String> form) {
        switch (form.getOrDefault("grant_type", "")) {
            case "client_credentials":
                break;
            case "refresh_token":
                require(REFRESH_TOKEN.equals(form.get("refresh_token")), "invalid_grant", "unknown refresh token");
                break;
            case "password":
                require(
                        ACCOUNT.equals(form.get("username")) && ACCOUNT_PASSWORD.equals(form.get("password")),
                        "invalid_grant",
                        "name or password is wrong");
                break;
            case "urn:ietf:params:oauth:grant-type:jwt-bearer":
                check(form.getOrDefault("assertion", ""), CLIENT, ACCOUNT, "invalid_grant");
                break;
            case "account_credentials":
                require(TENANT.equals(form.get("account_id")), "invalid_request", "unknown account_id");
                break;
            default:
                throw new Refusal("unsupported_grant_type", "unknown grant_type");
        }
    }

    private void check(String text, String issuer, String subject, String code) {
        try {
            SignedJWT jwt = SignedJWT.parse(text);
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            JWSAlgorithm algorithm = jwt.getHeader().getAlgorithm();
            require(
                    jwt.verify(new DefaultJWSVerifierFactory().createJWSVerifier(jwt.getHeader(), key)),
                    code,
                    algorithm + " signature is wrong");
            require(issuer.equals(claims.getIssuer()), code, "unknown issuer");
            require(subject.equals(claims.getSubject()), code, "unknown subject");
            require(claims.getAudience().equals(List.of(tokenEndpoint())), code, "the audience is another server");
            long now = clock.instant().getEpochSecond();
            long issued = claims.getIssueTime().toInstant().getEpochSecond();
            long ends = claims.getExpirationTime().toInstant().getEpochSecond();
            require(issued <= now && now < ends, code, "the assertion has expired, or begins later");
            require(ends - now <= LONGEST_LIFE.toSeconds(), code, "the assertion lives too long");
            require(seen.add(claims.getJWTID()), code, "the assertion was seen before");
            assertions.add(jwt);
        } catch (ParseException | JOSEException e) {
            throw new Refusal(code, "not a JWT that is signed by the key");
        }
    }

    private static void require(boolean condition, String code, String description) {
        if (!condition) {
            throw new Refusal(code, description);
        }
    }

    private synchronized void resource(HttpExchange exchange) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        boolean known = authorization != null
                && authorization.startsWith("Bearer ")
                && tokens.contains(authorization.substring("Bearer ".length()));
        answer(exchange, known ? 200 : 401, "{}");
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] content = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String code;

        Refusal(String code, String description) {
            super(description);
            this.code = code;
        }
    }
}
