/**
 * Server libraries with the shipped configuration for the standard. Begin with {@code LibraryTest}. Each library is a class
 * of its own, because docs/targets/README.md has a row for each.
 */
@NullMarked
package com.soffid.iam.scim.acceptance.targets.library;

import org.jspecify.annotations.NullMarked;
