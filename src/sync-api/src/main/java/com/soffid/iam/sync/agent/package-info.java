/**
 * The parent class of agents. Start reading at {@link com.soffid.iam.sync.agent.Agent}.
 */
package com.soffid.iam.sync.agent;
