package com.soffid.iam.sync.agent.scim.config.tls;

/** Whether a server must prove the name that it is called by: the setting {@code hostNameVerification}. */
public enum HostNameVerification {
    /** Its certificate must be for that name (RFC 9110, 4.3.4). */
    ON,
    /** Any trusted certificate will do; said in a warning each time the agent starts. */
    OFF
}
