package com.soffid.iam.scim.benchmarks.macro;

import com.soffid.iam.scim.benchmarks.macro.server.Population;

/**
 * A user as the client of the target wants it. Those of {@link #stored} equal the users of a {@link Population}.
 *
 * @param userName the unique name
 */
record Person(String userName, String givenName, String familyName, String displayName, String email) {

    /** Returns the person as a population has it. */
    static Person stored(int number) {
        String name = Population.userName(number);
        String given = "First" + number;
        String family = "Last" + number;
        return new Person(name, given, family, given + " " + family, name);
    }

    /** Returns this person with one other attribute. */
    Person withFamilyName(String newFamilyName) {
        return new Person(userName, givenName, newFamilyName, displayName, email);
    }
}
