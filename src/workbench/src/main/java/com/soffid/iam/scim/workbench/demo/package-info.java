/**
 * The whole life cycle on an embedded SCIM server, told as a story and checked on what the server really holds.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.demo;
