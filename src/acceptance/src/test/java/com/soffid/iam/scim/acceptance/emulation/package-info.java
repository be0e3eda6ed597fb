/**
 * A kit for emulations of SCIM servers that cannot run here: a store, filters, PATCH, pages, sign-in and rate limits as
 * RFC 7643 and 7644 have them, each of which a product may do in its own way. Knows nothing of Soffid and of the
 * connector.
 */
package com.soffid.iam.scim.acceptance.emulation;
