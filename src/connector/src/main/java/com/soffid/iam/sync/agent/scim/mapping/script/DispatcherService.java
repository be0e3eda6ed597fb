package com.soffid.iam.sync.agent.scim.mapping.script;

import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.mapping.value.JsonDecoder;
import com.soffid.iam.sync.agent.scim.mapping.value.JsonEncoder;
import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.agent.scim.protocol.filter.Filter;
import com.soffid.iam.sync.agent.scim.protocol.lookup.FilterSearch;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.engine.extobj.ExtensibleObjectFinder;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What expressions and triggers reach as {@code dispatcherService}: {@code search} and {@code invoke}. Errors are Soffid's
 * {@link InternalErrorException}, which a script may catch. Thread-safe.
 */
public final class DispatcherService implements ExtensibleObjectFinder {

    private final ScimMappings mappings;
    private final ScriptCommands commands;
    private final KeyLookup keys;
    private final FilterSearch search;

    public DispatcherService(ScimMappings mappings, ScriptCommands commands, KeyLookup keys, FilterSearch search) {
        this.mappings = mappings;
        this.commands = commands;
        this.keys = keys;
        this.search = search;
    }

    /**
     * The object of the target that a pattern means: by the key attribute of the first mapping for the pattern's type
     * where the pattern has it, else by all values that it has.
     *
     * @return as the target has it, or null when there is none
     * @throws InternalErrorException when there are several, or the pattern cannot be searched for
     */
    @Override
    public @Nullable ExtensibleObject find(ExtensibleObject pattern) throws InternalErrorException {
        return speaking(() -> search(pattern).orElse(null));
    }

    /** See {@link ScriptCommands#invoke}. */
    @Override
    public Collection<Map<String, Object>> invoke(
            @Nullable String verb, @Nullable String command, @Nullable Map<String, Object> parameters)
            throws InternalErrorException {
        return speaking(() -> commands.invoke(verb, command, parameters));
    }

    private Optional<ExtensibleObject> search(ExtensibleObject pattern) {
        ScimMapping mapping = mappings.all().stream()
                .filter(candidate -> candidate.systemObject().equals(pattern.getObjectType()))
                .findFirst()
                .orElseThrow(
                        () -> new MappingException("dispatcherService.search: no object mapping has the system object"
                                + " '" + pattern.getObjectType() + "', which is the object type of the pattern"));
        return resource(mapping, pattern).map(found -> JsonDecoder.decode(mapping.systemObject(), found));
    }

    private Optional<Resource> resource(ScimMapping mapping, ExtensibleObject pattern) {
        Optional<String> key = mapping.keyOf(pattern);
        return key.isPresent()
                ? keys.find(mapping.endpoint(), mapping.key(), key.get())
                : search.find(mapping.endpoint(), filter(mapping, pattern));
    }

    private static Filter filter(ScimMapping mapping, ExtensibleObject pattern) {
        try {
            return PatternFilter.of(JsonEncoder.encode(mapping.label(), pattern))
                    .orElseThrow(() -> new MappingException(
                            mapping.label() + ": the pattern of dispatcherService.search has no attribute"));
        } catch (IllegalArgumentException e) {
            throw new MappingException(mapping.label() + ": dispatcherService.search: " + e.getMessage());
        }
    }

    private static <T extends @Nullable Object> T speaking(Supplier<T> call) throws InternalErrorException {
        try {
            return call.get();
        } catch (RuntimeException e) {
            // Without its cause: a class of the connector must not reach the log or the server of whoever catches it.
            throw new InternalErrorException(String.valueOf(e.getMessage()));
        }
    }
}
