/**
 * A reverse proxy before a real server. It adds what the real server cannot do: changes between two requests, and cursor
 * paging. Begin with {@code ReverseProxy}.
 */
@NullMarked
package com.soffid.iam.scim.acceptance.proxy;

import org.jspecify.annotations.NullMarked;
