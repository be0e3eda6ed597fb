/**
 * Tests of the connector on the supported systems, with the shipped configuration of each system. Begin with {@code
 * ProductTest}. A contract tests one capability. The test class of a system implements the contracts of its capabilities.
 * docs/targets/README.md names these tests.
 */
package com.soffid.iam.scim.acceptance.targets;
