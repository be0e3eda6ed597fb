/**
 * UnboundID's SDK for SCIM servers (Ping Identity) on loopback: its own code decides what a filter, a PATCH, a sort order, a page and
 * a schema mean, which attributes are shown, and how discovery documents and errors look. Here are the HTTP shell around it and the
 * storage below it.
 */
package com.soffid.iam.scim.acceptance.unbound;
