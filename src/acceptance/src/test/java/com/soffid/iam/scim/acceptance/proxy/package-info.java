/** A server in front of a real one, for what the real one cannot do: change between two requests, and page by cursor. */
@NullMarked
package com.soffid.iam.scim.acceptance.proxy;

import org.jspecify.annotations.NullMarked;
