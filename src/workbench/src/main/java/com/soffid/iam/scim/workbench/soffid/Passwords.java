package com.soffid.iam.scim.workbench.soffid;

import com.soffid.iam.api.Password;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The passwords of accounts that Soffid knows. Thread-safe. */
public final class Passwords {
    private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 16;

    private final Map<String, Password> byAccount = new ConcurrentHashMap<>();
    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private final SecureRandom random = new SecureRandom();

    public Optional<Password> find(String account) {
        return Optional.ofNullable(byAccount.get(account));
    }

    public void set(String account, Password password) {
        byAccount.put(account, password);
    }

    /** Records that the target accepted the password of an account: the result of a validation task. */
    public void confirm(String account) {
        confirmed.add(account);
    }

    /** The accounts whose password the target accepted in a validation task. */
    public Set<String> confirmed() {
        return Set.copyOf(confirmed);
    }

    Password findOrGenerate(String account) {
        return byAccount.computeIfAbsent(account, name -> generate());
    }

    /** A random password with upper case, lower case, a digit and a sign, as most policies want. */
    public Password generate() {
        StringBuilder text = new StringBuilder("Aa1-");
        while (text.length() < LENGTH) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return new Password(text.toString());
    }

    void accountRenamed(String oldName, String newName) {
        Password password = byAccount.remove(oldName);
        if (password != null) {
            byAccount.put(newName, password);
        }
    }

    void accountGone(String account) {
        byAccount.remove(account);
    }
}
