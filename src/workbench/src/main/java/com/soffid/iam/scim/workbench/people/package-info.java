/**
 * People to provision, from a CSV or a JSON file. Start at {@link PeopleFile}.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.people;
