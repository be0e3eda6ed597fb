package com.soffid.iam.api;

import java.util.Calendar;
import java.util.Map;

/**
 * A user of Soffid.
 *
 * <p>The mail address and its two parts are kept in step, as on the platform: the address is null while one of the parts is
 * null or blank, and a null address makes both parts null.
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

    /** Sets the mail address and its two parts; text without an at sign is a short name without a domain. */
    @Override
    public void setEmailAddress(String emailAddress) {
        super.setEmailAddress(emailAddress);
        int at = emailAddress == null ? -1 : emailAddress.indexOf('@');
        super.setShortName(at < 0 ? emailAddress : emailAddress.substring(0, at));
        super.setMailDomain(at < 0 ? null : emailAddress.substring(at + 1));
    }

    @Override
    public void setMailDomain(String mailDomain) {
        super.setMailDomain(mailDomain);
        composeEmailAddress();
    }

    private void composeEmailAddress() {
        boolean complete = !isBlank(getShortName()) && !isBlank(getMailDomain());
        super.setEmailAddress(complete ? getShortName() + "@" + getMailDomain() : null);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
