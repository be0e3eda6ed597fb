/** Google Cloud Identity, and a service account that signs in to it. Begin with {@code Google}. */
@NullMarked
package com.soffid.iam.scim.acceptance.targets.google;

import org.jspecify.annotations.NullMarked;
