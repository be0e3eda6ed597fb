package com.soffid.iam.sync.agent.scim.mapping.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.mapping.value.JsonDecoder;
import com.soffid.iam.sync.agent.scim.mapping.value.JsonEncoder;
import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.agent.scim.protocol.filter.And;
import com.soffid.iam.sync.agent.scim.protocol.filter.Comparison;
import com.soffid.iam.sync.agent.scim.protocol.filter.Filter;
import com.soffid.iam.sync.agent.scim.protocol.lookup.FilterSearch;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.engine.extobj.ExtensibleObjectFinder;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Serves the calls that expressions and triggers make through {@code dispatcherService}: {@code search} and {@code invoke}. It
 * throws Soffid's {@link InternalErrorException}, which a script can catch. Thread-safe.
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
     * Finds the object of the target that matches a pattern: by the key attribute of the first mapping for the pattern's type,
     * if the pattern has it, else by all its values.
     *
     * @return the object as the target has it, or null when there is none
     * @throws InternalErrorException when several objects match, or the search fails
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
            // Without its cause: the exception may reach another server, which does not have the classes of the
            // connector.
            throw new InternalErrorException(String.valueOf(e.getMessage()));
        }
    }

    /** Makes a filter of a pattern: it matches the resources that have every simple value of the pattern, at any depth. */
    static final class PatternFilter {

        private PatternFilter() {}

        /**
         * The filter; empty when the pattern holds no value.
         *
         * @throws IllegalArgumentException when a name in the pattern is not the name of a SCIM attribute
         */
        static Optional<Filter> of(ObjectNode pattern) {
            List<Filter> comparisons = new ArrayList<>();
            pattern.properties()
                    .forEach(
                            member -> collect(AttributePath.ofMember(member.getKey()), member.getValue(), comparisons));
            return comparisons.stream().reduce(And::of);
        }

        private static void collect(AttributePath path, JsonNode value, List<Filter> comparisons) {
            if (value.isObject()) {
                value.properties()
                        .forEach(member -> collect(path.child(member.getKey()), member.getValue(), comparisons));
            } else if (value.isArray()) {
                value.forEach(element -> collect(path, element, comparisons));
            } else if (!value.isNull()) {
                // Parsed again from its text: a name from a script must not become a part of the filter.
                comparisons.add(Comparison.equal(AttributePath.parse(path.toString()), value));
            }
        }
    }
}
