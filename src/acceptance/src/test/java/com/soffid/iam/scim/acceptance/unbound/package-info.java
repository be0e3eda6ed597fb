/**
 * The SDK of UnboundID (Ping Identity) for SCIM servers, on loopback. Begin with {@code UnboundServer}. The code of the SDK
 * interprets filters, PATCH, sorting, paging and schemas. It also selects the returned attributes and makes discovery
 * documents and errors. This package adds the HTTP layer above it and the storage below it.
 */
package com.soffid.iam.scim.acceptance.unbound;
