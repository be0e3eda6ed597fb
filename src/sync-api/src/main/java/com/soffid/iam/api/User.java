package com.soffid.iam.api;

import java.util.Calendar;
import java.util.Map;

/**
 * A user of Soffid.
 *
 * <p>The real class overrides the setters of short name, mail domain and mail address. What they do is not documented; here
 * they keep the address in step with its two parts, as Soffid holds an address only as these. Not thread-safe.
 */
public class User extends AbstractUser {
    private static final long serialVersionUID = 1L;

    public User() {}

    public User(
            Long id,
            String userName,
            String firstName,
            String lastName,
            String middleName,
            String fullName,
            String userType,
            String primaryGroup,
            String primaryGroupDescription,
            String homeServer,
            String profileServer,
            String emailAddress,
            String mailAlias,
            String mailServer,
            String shortName,
            String mailDomain,
            Boolean active,
            Boolean multiSession,
            String comments,
            String createdByUser,
            Calendar createdDate,
            String modifiedByUser,
            Calendar modifiedDate,
            Map<String, Object> attributes) {
        super(
                id,
                userName,
                firstName,
                lastName,
                middleName,
                fullName,
                userType,
                primaryGroup,
                primaryGroupDescription,
                homeServer,
                profileServer,
                emailAddress,
                mailAlias,
                mailServer,
                shortName,
                mailDomain,
                active,
                multiSession,
                comments,
                createdByUser,
                createdDate,
                modifiedByUser,
                modifiedDate,
                attributes);
    }

    public User(String userName, String firstName, String lastName, String userType, String primaryGroup) {
        super(userName, firstName, lastName, userType, primaryGroup);
    }

    public User(AbstractUser other) {
        super(other);
    }

    @Override
    public void setShortName(String shortName) {
        super.setShortName(shortName);
        composeEmailAddress();
    }

    /** Sets the mail address and, when it has an at sign, its two parts. */
    @Override
    public void setEmailAddress(String emailAddress) {
        super.setEmailAddress(emailAddress);
        int at = emailAddress == null ? -1 : emailAddress.lastIndexOf('@');
        if (at >= 0) {
            super.setShortName(emailAddress.substring(0, at));
            super.setMailDomain(emailAddress.substring(at + 1));
        }
    }

    @Override
    public void setMailDomain(String mailDomain) {
        super.setMailDomain(mailDomain);
        composeEmailAddress();
    }

    private void composeEmailAddress() {
        if (getShortName() != null && getMailDomain() != null) {
            super.setEmailAddress(getShortName() + "@" + getMailDomain());
        }
    }
}
