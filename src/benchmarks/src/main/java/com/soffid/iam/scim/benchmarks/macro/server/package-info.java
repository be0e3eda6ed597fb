/**
 * The SCIM server that the benchmarks measure against: {@link com.soffid.iam.scim.benchmarks.macro.server.Target}. It answers as
 * RFC 7643 and 7644 say, as far as the compared clients use them, and counts what it is asked.
 */
@NullMarked
package com.soffid.iam.scim.benchmarks.macro.server;

import org.jspecify.annotations.NullMarked;
