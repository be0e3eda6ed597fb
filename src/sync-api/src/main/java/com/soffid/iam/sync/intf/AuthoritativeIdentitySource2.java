package com.soffid.iam.sync.intf;

import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.Collection;

/** Implemented by agents that are an authoritative source. */
public interface AuthoritativeIdentitySource2 {

    Collection<AuthoritativeChange> getChanges(String lastChange) throws InternalErrorException;

    boolean hasMoreData() throws InternalErrorException;

    String getNextChange() throws InternalErrorException;
}
