/**
 * Tests of the connector on the server of SCIM-SDK, which supports all optional features of SCIM. Begin with {@code
 * ScimSdkServer}.
 */
@NullMarked
package com.soffid.iam.scim.acceptance.scimsdk;

import org.jspecify.annotations.NullMarked;
