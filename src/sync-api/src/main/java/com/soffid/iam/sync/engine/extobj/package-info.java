/**
 * The mapping engine: extensible objects, attribute references, the translator and the mapper to value objects.
 *
 * <p>It behaves as the platform's does, quirks included, so that mappings can be run and tested outside Soffid. Start reading
 * at {@link com.soffid.iam.sync.engine.extobj.ObjectTranslator}.
 */
package com.soffid.iam.sync.engine.extobj;
