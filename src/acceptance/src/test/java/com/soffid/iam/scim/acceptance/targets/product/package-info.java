/**
 * The base of the tests on the supported systems, with the shipped configuration of each system. Begin with {@code
 * ProductTest}. Each capability of a system has a group of tests in {@code capability}. The test class of a system
 * implements the groups of its capabilities. docs/targets/README.md names these tests.
 */
@NullMarked
package com.soffid.iam.scim.acceptance.targets.product;

import org.jspecify.annotations.NullMarked;
