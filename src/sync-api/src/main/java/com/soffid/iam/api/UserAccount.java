package com.soffid.iam.api;

import es.caib.seycon.ng.comu.AccountType;
import java.io.Serializable;

/** An account that belongs to one user. */
public class UserAccount extends Account implements Serializable {
    private static final long serialVersionUID = 1L;

    private String user;

    public UserAccount() {}

    public UserAccount(
            String system,
            String name,
            AccountType type,
            boolean disabled,
            String passwordPolicy,
            boolean inheritNewPermissions,
            boolean hasSnapshot,
            String user) {
        super(system, name, type, disabled, passwordPolicy, inheritNewPermissions, hasSnapshot);
        this.user = user;
    }

    public UserAccount(UserAccount other) {
        super(other);
        this.user = other.user;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    @Override
    public String toString() {
        return "[UserAccount: user=" + user + ", account=" + super.toString() + "]";
    }
}
