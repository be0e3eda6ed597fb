/**
 * WSO2 Charon on loopback: its own code decides what a request means (filter grammar, validation, error bodies); here are
 * the HTTP shell around it and the storage below it, with the deviations of WSO2 Identity Server where a test asks for them.
 */
package com.soffid.iam.scim.acceptance.charon;
