/**
 * The contracts that every real server must meet. Begin with {@code LifeCycleContract} and {@code GrantContract}. Tests
 * describe a server as a {@code TestTarget} and use it together with Soffid in a {@code Scenario}.
 */
@NullMarked
package com.soffid.iam.scim.acceptance.contract;

import org.jspecify.annotations.NullMarked;
