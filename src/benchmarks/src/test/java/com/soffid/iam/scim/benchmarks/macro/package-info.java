/** Counts of requests and bytes of whole jobs. */
@NullMarked
package com.soffid.iam.scim.benchmarks.macro;

import org.jspecify.annotations.NullMarked;
