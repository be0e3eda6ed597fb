/**
 * The generation of WSO2 Charon that speaks SCIM 1.1, on loopback: its own code decides what a request means (filters, PUT, error
 * bodies); here are the HTTP shell around it and the storage below it, with the deviations of WSO2 Identity Server up to 5.11.
 */
package com.soffid.iam.scim.acceptance.charon1;
