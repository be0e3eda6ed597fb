package com.soffid.iam.scim.acceptance.targets;

/** Somebody with an account: what every system holds of a person, in its own way. */
record Person(String account, String givenName, String familyName, String email, boolean active) {

    /** Somebody with an account of this name, active. */
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
