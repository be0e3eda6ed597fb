/**
 * The data of SCIM: resources, attribute paths and the equality of values (RFC 7643). Uses no other package of the
 * protocol. Knows neither HTTP nor Soffid.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.protocol.resource;

import org.jspecify.annotations.NullMarked;
