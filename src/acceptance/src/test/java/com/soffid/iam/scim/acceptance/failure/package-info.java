/**
 * Tests in which one request of a run fails, for many requests and several faults. They check Soffid and the target
 * afterwards.
 *
 * <p>Begin with {@code FailureAtEachRequestTest}. {@code Load} lists the runs. {@code Target} holds the data, and {@code
 * failures.xml} holds the mappings.
 */
@NullMarked
package com.soffid.iam.scim.acceptance.failure;

import org.jspecify.annotations.NullMarked;
