/** Draws plots as SVG that a page shows in light and in dark mode. */
@NullMarked
package com.soffid.iam.scim.benchmarks.report.plot;

import org.jspecify.annotations.NullMarked;
