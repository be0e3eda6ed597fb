/**
 * {@link com.soffid.iam.scim.workbench.input.TextFile} reads the text files that a person writes. A
 * {@link com.soffid.iam.scim.workbench.input.ConfigurationException} says what is wrong in one of them.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.input;
