/** Writes what was measured as a page with tables and plots. */
@NullMarked
package com.soffid.iam.scim.benchmarks.report;

import org.jspecify.annotations.NullMarked;
