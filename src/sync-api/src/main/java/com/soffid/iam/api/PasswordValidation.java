package com.soffid.iam.api;

/** The outcome of a password check. */
public enum PasswordValidation {
    /** The password is right. */
    PASSWORD_GOOD,
    /** The password is wrong. */
    PASSWORD_WRONG,
    /** The password is right but has expired. */
    PASSWORD_GOOD_EXPIRED
}
