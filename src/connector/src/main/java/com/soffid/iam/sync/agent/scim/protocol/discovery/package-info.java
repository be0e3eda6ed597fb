/**
 * What a target says about itself (RFC 7644, 4; RFC 7643, 5 to 7; SCIM 1.1): its configuration, resource types and
 * schemas, read when they are first needed. Start reading at {@link
 * com.soffid.iam.sync.agent.scim.protocol.discovery.TargetDiscovery}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.protocol.discovery;

import org.jspecify.annotations.NullMarked;
