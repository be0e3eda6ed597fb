package com.soffid.iam.sync.intf;

import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.Collection;

/** The older interface of an authoritative source. */
public interface AuthoritativeIdentitySource {

    Collection<AuthoritativeChange> getChanges() throws InternalErrorException;

    void commitChange(AuthoritativeChangeIdentifier id) throws InternalErrorException;
}
