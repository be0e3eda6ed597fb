/**
 * The data of SCIM: resources, attribute paths and the equality of values (RFC 7643). The leaf of the protocol packages;
 * knows neither HTTP nor Soffid.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.protocol.resource;

import org.jspecify.annotations.NullMarked;
