package com.soffid.iam.scim.workbench.people;

/** A person and the line of the file that it comes from. */
record PersonEntry(Person person, int line) {}
