package com.soffid.iam.scim.workbench.server;

import com.soffid.iam.scim.workbench.server.access.Credentials;
import com.soffid.iam.scim.workbench.server.directory.Limits;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * The behaviour of the server. Immutable; start at {@link #open}, {@link #basic} or {@link #token}.
 *
 * @param maximumPageSize the greatest length of a page, also for a greater {@code count}
 * @param credentials the client's; unused with {@link Authentication#NONE}
 * @param features what the server can do and says that it can
 * @param tokenLifetime the time after which a token expires
 * @param clock the clock for {@code meta} and tokens
 * @param limits limits of the server, and its custom resource types
 */
public record ServerOptions(
        Authentication authentication,
        Credentials credentials,
        int maximumPageSize,
        Set<Feature> features,
        Duration tokenLifetime,
        Clock clock,
        Limits limits) {

    public ServerOptions {
        if (maximumPageSize < 1) {
            throw new IllegalArgumentException("A page holds one resource at least");
        }
        features = Set.copyOf(features);
    }

    public static ServerOptions open() {
        return of(Authentication.NONE, new Credentials("", ""));
    }

    public static ServerOptions basic(String userName, String password) {
        return of(Authentication.BASIC, new Credentials(userName, password));
    }

    public static ServerOptions token(String userName, String password) {
        return of(Authentication.TOKEN, new Credentials(userName, password));
    }

    private static ServerOptions of(Authentication authentication, Credentials credentials) {
        return new ServerOptions(
                authentication,
                credentials,
                100,
                EnumSet.allOf(Feature.class),
                Duration.ofHours(1),
                Clock.systemUTC(),
                Limits.NONE);
    }

    public ServerOptions withMaximumPageSize(int size) {
        return new ServerOptions(authentication, credentials, size, features, tokenLifetime, clock, limits);
    }

    public ServerOptions withTokenLifetime(Duration lifetime) {
        return new ServerOptions(authentication, credentials, maximumPageSize, features, lifetime, clock, limits);
    }

    public ServerOptions withClock(Clock newClock) {
        return new ServerOptions(
                authentication, credentials, maximumPageSize, features, tokenLifetime, newClock, limits);
    }

    public ServerOptions withLimits(Limits newLimits) {
        return new ServerOptions(
                authentication, credentials, maximumPageSize, features, tokenLifetime, clock, newLimits);
    }

    /** Like these options, but without an optional feature of SCIM. */
    public ServerOptions without(Feature feature) {
        Set<Feature> rest = EnumSet.copyOf(features);
        rest.remove(feature);
        return new ServerOptions(authentication, credentials, maximumPageSize, rest, tokenLifetime, clock, limits);
    }

    /** The optional features of a SCIM server (RFC 7643, 5). */
    public enum Feature {
        PATCH,
        FILTER,
        SORT,
        ETAG,
        BULK
    }

    /** The authentication of clients: none, by the credentials, or by a token that this server issued for them. */
    public enum Authentication {
        NONE,
        BASIC,
        TOKEN
    }
}
