package com.soffid.iam.sync.agent.scim.auth;

import com.soffid.iam.sync.agent.scim.auth.token.TokenCall;
import com.soffid.iam.sync.agent.scim.auth.token.TokenChannel;
import com.soffid.iam.sync.agent.scim.auth.token.TokenReply;
import com.soffid.iam.sync.agent.scim.http.DebugLog;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.http.TransportException.Fate;
import com.soffid.iam.sync.agent.scim.http.wire.ConnectionProblem;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sends token requests over the wire. Of what goes and comes, the log sees method, address, status and time only. */
public final class HttpTokenChannel implements TokenChannel {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpTransport wire;
    private final DebugLog log;
    private final Clock clock;
    private final String purpose;

    public HttpTokenChannel(HttpTransport wire, DebugLog log, Clock clock) {
        this(wire, log, clock, "token");
    }

    /** @param purpose what the log calls the requests */
    public HttpTokenChannel(HttpTransport wire, DebugLog log, Clock clock, String purpose) {
        this.purpose = purpose;
        this.wire = wire;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public TokenReply send(TokenCall call) {
        Instant start = clock.instant();
        HttpReply reply = exchange(call);
        log.write(() -> purpose + ": " + call + " answered " + reply.status() + " in "
                + Duration.between(start, clock.instant()).toMillis() + " ms");
        return new TokenReply(reply.status(), reply.contentType(), reply.text());
    }

    private HttpReply exchange(TokenCall call) {
        HttpCall request =
                HttpCall.of(call.method(), withQuery(call.url(), call.query())).withHeader("Accept", "*/*");
        Optional<Secret> authorization = call.authorization();
        if (authorization.isPresent()) {
            request = request.withHeader("Authorization", authorization.get().reveal());
        }
        Optional<Secret> form = call.form();
        if (form.isPresent()) {
            request = request.withBody(FORM, form.get().reveal().getBytes(StandardCharsets.UTF_8));
        }
        try {
            return wire.exchange(request);
        } catch (TransportException e) {
            // The address of the request may hold the password; the call's own text does not.
            // What the token is for was not sent; and all that is worth repeating has been repeated below.
            throw new TransportException(call + " " + reason(e), Fate.REFUSED);
        }
    }

    private static String reason(TransportException failure) {
        Throwable cause = failure.getCause();
        String problem = failure.problem().isEmpty() ? "got no whole answer" : failure.problem();
        String why = cause == null
                ? ""
                : ": " + ConnectionProblem.of(cause).orElse(cause.getClass().getSimpleName());
        return problem + why + (failure.tried().isEmpty() ? "" : " (" + failure.tried() + ")");
    }

    private static URI withQuery(URI url, Secret query) {
        if (query.isEmpty()) {
            return url;
        }
        String address = url.toString();
        String sent = url.getRawFragment() == null ? address : address.substring(0, address.indexOf('#'));
        return URI.create(sent + (url.getRawQuery() == null ? "?" : "&") + query.reveal());
    }
}
