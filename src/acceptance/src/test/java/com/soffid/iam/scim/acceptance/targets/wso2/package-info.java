/** WSO2 Identity Server with SCIM 2.0 and SCIM 1.1. Begin with {@code Wso2Test}. */
@NullMarked
package com.soffid.iam.scim.acceptance.targets.wso2;

import org.jspecify.annotations.NullMarked;
