package com.soffid.iam.sync.agent.scim.auth;

import com.soffid.iam.sync.agent.scim.auth.token.AuthenticationException;
import com.soffid.iam.sync.agent.scim.auth.token.CredentialHeader;
import com.soffid.iam.sync.agent.scim.auth.token.FixedCredentials;
import com.soffid.iam.sync.agent.scim.auth.token.TokenCall;
import com.soffid.iam.sync.agent.scim.auth.token.TokenChannel;
import com.soffid.iam.sync.agent.scim.auth.token.TokenReply;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.agent.scim.secret.SecretMask;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Asks for something that only the account itself may read, {@code /Me} say (RFC 7644, 3.11), with its Basic credentials. The
 * first success is believed only when the same request without credentials is refused: an address that anybody may read would
 * accept each password. Thread-safe.
 */
final class BasicPasswordCheck implements PasswordCheck {

    private final URI url;
    private final TokenChannel channel;
    private volatile boolean asksForCredentials;

    BasicPasswordCheck(URI url, TokenChannel channel) {
        this.url = url;
        this.channel = channel;
    }

    @Override
    public boolean accepts(String name, Secret password) {
        if (name.contains(":")) {
            // RFC 7617, 2: what follows the colon would be taken for the password, of another account.
            throw new AuthenticationException("The password of " + name
                    + " was not checked: Basic credentials cannot carry a name with a colon"
                    + " (setting passwordValidationName)");
        }
        Optional<Secret> credentials =
                FixedCredentials.basic(name, password).header().map(CredentialHeader::value);
        TokenCall call = TokenCall.get(url, Secret.EMPTY, credentials);
        TokenReply reply = channel.send(call);
        if (isRefusal(reply)) {
            return false;
        }
        if (!isSuccess(reply)) {
            throw notChecked(name, call, reply, password, "answered status " + reply.status());
        }
        if (reply.contentType().toLowerCase(Locale.ROOT).startsWith("text/html")) {
            // Most likely a login page, which is shown to anybody with any password.
            throw notChecked(name, call, reply, password, "answered a page");
        }
        if (!asksForCredentials) {
            TokenReply open = channel.send(TokenCall.get(url, Secret.EMPTY, Optional.empty()));
            if (!isRefusal(open)) {
                throw notChecked(
                        name,
                        call,
                        open,
                        password,
                        "is answered without credentials, too, with status " + open.status());
            }
            asksForCredentials = true;
        }
        return true;
    }

    private static boolean isRefusal(TokenReply reply) {
        return reply.status() == 401 || reply.status() == 403;
    }

    private static boolean isSuccess(TokenReply reply) {
        return reply.status() >= 200 && reply.status() <= 299;
    }

    private static AuthenticationException notChecked(
            String name, TokenCall call, TokenReply reply, Secret password, String problem) {
        List<Secret> secrets = new ArrayList<>(List.of(password));
        call.authorization().map(Secret::afterScheme).ifPresent(secrets::add);
        String shown = new SecretMask(secrets).excerpt(reply.body());
        return new AuthenticationException("The password of " + name + " was not checked: " + call + " " + problem
                + (shown.isEmpty() ? "" : ": " + shown)
                + "; set passwordValidationUrl to an address that answers 401 to a wrong password and a success to the"
                + " right one");
    }
}
