/** The target answers as SCIM says, and counts. */
@NullMarked
package com.soffid.iam.scim.benchmarks.macro.server;

import org.jspecify.annotations.NullMarked;
