/**
 * WSO2 Charon on loopback. Begin with {@code CharonServer}. The code of Charon parses and validates requests and makes
 * error bodies. This package adds the HTTP layer above it and the storage below it, and optional deviations of WSO2
 * Identity Server.
 */
package com.soffid.iam.scim.acceptance.charon;
