package com.soffid.iam.sync.engine.extobj;

import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.Collection;
import java.util.Map;

/** Answers {@code dispatcherService.search} and {@code invoke} of scripts; agents implement it. */
public interface ExtensibleObjectFinder {

    ExtensibleObject find(ExtensibleObject pattern) throws Exception;

    Collection<Map<String, Object>> invoke(String verb, String command, Map<String, Object> parameters)
            throws InternalErrorException;
}
