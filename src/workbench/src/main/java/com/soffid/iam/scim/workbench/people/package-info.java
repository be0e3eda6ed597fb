/**
 * Start at {@link PeopleFile}: it reads the people to provision from a CSV or a JSON file.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.people;
