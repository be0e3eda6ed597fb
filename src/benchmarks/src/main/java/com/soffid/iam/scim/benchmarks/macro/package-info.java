/** Whole jobs of a sync server on the addon JAR, over loopback: requests, bytes, time and memory. */
@NullMarked
package com.soffid.iam.scim.benchmarks.macro;

import org.jspecify.annotations.NullMarked;
