/**
 * Servers on loopback that run the protocol code of a server library. Begin with {@code LibraryServer}. The library
 * interprets requests. This package adds the HTTP layer above the library.
 */
@NullMarked
package com.soffid.iam.scim.acceptance.library;

import org.jspecify.annotations.NullMarked;
