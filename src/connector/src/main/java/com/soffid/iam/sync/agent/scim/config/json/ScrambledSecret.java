package com.soffid.iam.sync.agent.scim.config.json;

import com.soffid.iam.api.Password;
import com.soffid.iam.sync.agent.scim.secret.Secret;

/** Reads secrets in the form in which Soffid stores passwords. The form hides a secret from a glance; it is no encryption. */
public final class ScrambledSecret {

    private ScrambledSecret() {}

    /**
     * Returns the secret of a stored text; {@link Secret#EMPTY} for the empty text.
     *
     * @param label what the message of an error names
     * @throws ConfigurationException if the text is in another form
     */
    public static Secret read(String label, String stored) {
        if (stored.isEmpty()) {
            // Password.decode("") gives an object whose getPassword() throws NegativeArraySizeException.
            return Secret.EMPTY;
        }
        try {
            String clear = Password.decode(stored).getPassword();
            return clear == null ? Secret.EMPTY : Secret.of(clear);
        } catch (RuntimeException e) {
            // The exception may quote the stored text, and does not help an administrator.
            throw new ConfigurationException(label, "stored in a form that cannot be read; enter it again");
        }
    }
}
