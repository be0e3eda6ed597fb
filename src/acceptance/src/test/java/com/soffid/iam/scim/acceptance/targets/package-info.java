/**
 * The systems that people have, each with the configuration that is shipped for it: what the connector can do there, a
 * contract a capability, run by a test class a system. docs/targets/README.md names these tests.
 */
package com.soffid.iam.scim.acceptance.targets;
