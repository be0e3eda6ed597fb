package com.soffid.iam.scim.benchmarks.macro.server;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Which users and groups a target has, and how it shows them. Equal populations have equal users, groups and ids. Ids look like
 * random ones, so that a list of them does not compress better than that of a real server.
 *
 * @param users how many users
 * @param groups how many groups
 * @param groupsOfUser in how many groups each user is; user {@code n} is in the groups {@code n}, {@code n + 1}, …, which begin
 *     again after the last one
 * @param showsGroups whether a user shows the attribute {@code groups}, which RFC 7643 defines and many servers leave out
 * @param showsPatchedGroups whether a PATCH of a group is answered with the group; otherwise with 204 and no body. RFC 7644 allows
 *     both
 */
public record Population(int users, int groups, int groupsOfUser, boolean showsGroups, boolean showsPatchedGroups) {

    /** A target without users and groups. */
    public static final Population EMPTY = new Population(0, 0, 0, true, false);

    /** Users without groups. */
    public static Population ofUsers(int users) {
        return new Population(users, 0, 0, true, false);
    }

    /** One group that has all users. */
    public static Population ofOneGroup(int users) {
        return new Population(users, 1, 1, true, false);
    }

    /** Returns this population at a server whose users do not show their groups. */
    public Population withoutGroupsOfUsers() {
        return new Population(users, groups, groupsOfUser, false, showsPatchedGroups);
    }

    /** Returns this population at a server that answers the PATCH of a group with the group. */
    public Population withPatchedGroups() {
        return new Population(users, groups, groupsOfUser, showsGroups, true);
    }

    /** Returns the name of a user. */
    public static String userName(int user) {
        return "user" + sixDigits(user) + "@example.org";
    }

    /** Returns the name of a group. */
    public static String groupName(int group) {
        return "role" + sixDigits(group);
    }

    /** Returns the id of a user. */
    public static String userId(int user) {
        return id("user " + user);
    }

    /** Returns the id of a group. */
    public static String groupId(int group) {
        return id("group " + group);
    }

    private static String id(String seed) {
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String sixDigits(int number) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }

    /** Writes the numbers in their order, with spaces between them. */
    String line() {
        return users + " " + groups + " " + groupsOfUser + " " + showsGroups + " " + showsPatchedGroups;
    }

    static Population parse(String line) {
        String[] words = line.split(" ", -1);
        return new Population(
                Integer.parseInt(words[0]),
                Integer.parseInt(words[1]),
                Integer.parseInt(words[2]),
                Boolean.parseBoolean(words[3]),
                Boolean.parseBoolean(words[4]));
    }
}
