/** Doubles and builders for the tests of the packages above {@code protocol}. */
package com.soffid.iam.sync.agent.scim.testing;
