/**
 * The mapping engine: extensible objects, attribute references, the translator, and the mapper to value objects.
 *
 * <p>It behaves like the platform's engine, including its faults, so that mappings can be run and tested outside
 * Soffid. Start reading at {@link com.soffid.iam.sync.engine.extobj.ObjectTranslator}.
 */
package com.soffid.iam.sync.engine.extobj;
