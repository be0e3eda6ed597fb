/**
 * The properties of object mappings. Start reading at {@link
 * com.soffid.iam.sync.agent.scim.mapping.property.ObjectSettings}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.mapping.property;

import org.jspecify.annotations.NullMarked;
