/**
 * Reads and writes JSON as trees. The connector uses Jackson's streams and its tree, and not its data binding: that is most of
 * Jackson, and the packed addon does not have it. Start reading at {@link com.soffid.iam.sync.agent.scim.json.JsonReader}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.json;

import org.jspecify.annotations.NullMarked;
