package com.soffid.iam.sync.agent.scim.auth;

import com.soffid.iam.sync.agent.scim.auth.token.AuthenticationException;
import com.soffid.iam.sync.agent.scim.auth.token.CredentialHeader;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import java.util.Locale;

/**
 * Checks a password by a GET with the account's Basic credentials, of a resource that only the account may read, for example
 * {@code /Me} (RFC 7644, 3.11). The first success counts only if the same request without credentials is refused. An address
 * that needs no credentials would accept every password. Thread-safe.
 */
final class BasicPasswordCheck implements PasswordCheck {

    private final URI url;
    private final HttpTransport transport;
    private volatile boolean asksForCredentials;

    BasicPasswordCheck(URI url, HttpTransport transport) {
        this.url = url;
        this.transport = transport;
    }

    @Override
    public boolean accepts(String name, Secret password) {
        if (name.contains(":")) {
            // RFC 7617, 2: the server would take the rest after the colon for the password of another account.
            throw new AuthenticationException("The password of " + name
                    + " was not checked: Basic credentials cannot carry a name with a colon"
                    + " (setting passwordValidationName)");
        }
        HttpCall open = HttpCall.of("GET", url).withHeader("Accept", "*/*");
        HttpCall call = CredentialHeader.basic(name, password).addTo(open);
        HttpReply reply = transport.exchange(call);
        if (isRefusal(reply)) {
            return false;
        }
        if (!reply.isSuccess()) {
            throw notChecked(name, call, reply, "answered status " + reply.status());
        }
        if (reply.contentType().toLowerCase(Locale.ROOT).startsWith("text/html")) {
            // Most likely a login page, which every password gets.
            throw notChecked(name, call, reply, "answered a page");
        }
        if (!asksForCredentials) {
            HttpReply unproven = transport.exchange(open);
            if (!isRefusal(unproven)) {
                throw notChecked(
                        name, call, unproven, "is answered without credentials, too, with status " + unproven.status());
            }
            asksForCredentials = true;
        }
        return true;
    }

    private static boolean isRefusal(HttpReply reply) {
        return reply.status() == 401 || reply.status() == 403;
    }

    private static AuthenticationException notChecked(String name, HttpCall call, HttpReply reply, String problem) {
        String shown = reply.maskFor(call).excerpt(reply.text());
        return new AuthenticationException("The password of " + name + " was not checked: " + call.withoutQuery() + " "
                + problem
                + (shown.isEmpty() ? "" : ": " + shown)
                + "; set passwordValidationUrl to an address that answers 401 to a wrong password and a success to the"
                + " right one");
    }
}
