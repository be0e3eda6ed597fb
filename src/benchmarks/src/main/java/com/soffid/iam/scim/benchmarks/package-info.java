/** Benchmarks of the connector: single steps, whole jobs of a sync server, and the page that shows both. */
@NullMarked
package com.soffid.iam.scim.benchmarks;

import org.jspecify.annotations.NullMarked;
