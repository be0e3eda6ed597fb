/**
 * The value objects and enumerations of Soffid 3.6 that an agent exchanges with the sync server.
 *
 * <p>Names, types and inheritance are those of the real classes; members whose signature names a Soffid type that this module
 * does not declare are left out. Value objects are plain mutable data and not thread-safe. The parameter order of long
 * constructors follows the order of the properties. Start reading at {@link com.soffid.iam.api.System} and {@link
 * com.soffid.iam.api.Account}.
 */
package com.soffid.iam.api;
