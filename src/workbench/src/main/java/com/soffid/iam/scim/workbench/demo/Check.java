package com.soffid.iam.scim.workbench.demo;

/**
 * A statement about what a system holds, and whether it is true.
 *
 * @param found what was found instead, "" if the statement holds
 */
public record Check(String what, boolean passed, String found) {}
