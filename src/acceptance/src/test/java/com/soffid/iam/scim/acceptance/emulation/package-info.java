/**
 * Building blocks for emulations of SCIM servers that cannot run in the build. Begin with {@code EmulatedServer}. The
 * blocks follow RFC 7643 and RFC 7644: storage, filters, PATCH, paging, authentication and rate limits. An emulation of a
 * product can change each of them. This package does not know Soffid or the connector.
 */
package com.soffid.iam.scim.acceptance.emulation;
