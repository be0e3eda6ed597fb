/** Doubles of the HTTP port and short forms for JSON, shared by the tests of the SCIM client. */
@NullMarked
package com.soffid.iam.sync.agent.scim.protocol.testing;

import org.jspecify.annotations.NullMarked;
