@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.server;
