/**
 * Apache SCIMple. Begin with {@code Scimple}. The library interprets filters, PATCH and schemas, selects the returned
 * attributes, and makes discovery documents and errors. This package runs its REST resources and adds the storage.
 */
package com.soffid.iam.scim.acceptance.scimple;
