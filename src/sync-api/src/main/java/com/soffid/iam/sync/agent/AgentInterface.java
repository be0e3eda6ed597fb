package com.soffid.iam.sync.agent;

import es.caib.seycon.ng.exception.InternalErrorException;

/** What the sync server calls on any agent. */
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
