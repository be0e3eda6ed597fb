package com.soffid.iam.scim.acceptance.targets;

/** The data of a user that each system stores in its own form. */
record Person(String account, String givenName, String familyName, String email, boolean active) {

    /** Returns an active person with this account and made-up data. */
    static Person of(String account) {
        String name = account.replaceAll("@.*", "");
        return new Person(account, "Given " + name, "Family " + name, name + "@example.org", true);
    }

    Person called(String newFamilyName) {
        return new Person(account, givenName, newFamilyName, email, active);
    }

    Person inactive() {
        return new Person(account, givenName, familyName, email, false);
    }
}
