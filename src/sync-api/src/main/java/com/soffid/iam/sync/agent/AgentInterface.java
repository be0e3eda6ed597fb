package com.soffid.iam.sync.agent;

import es.caib.seycon.ng.exception.InternalErrorException;

/** The calls that the sync server makes on every agent. */
public interface AgentInterface {

    String getAgentVersion();

    boolean supportsRename();

    void startCaptureLog();

    String endCaptureLog();

    String getCapturedLog();

    boolean isSingleton();

    void setDebug(boolean debug);

    void close();

    void checkConnectivity() throws InternalErrorException;
}
