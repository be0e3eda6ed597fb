package com.soffid.iam.sync.engine.extobj;

import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.service.ServerService;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The variables of a script: the attributes of an object, {@code serverService} and {@code dispatcherService}.
 *
 * <p>An attribute is computed when it is first asked for, also by {@link #containsKey}. A variable that is put here is put into
 * the object. The set of entries holds the two services only, as on the platform. {@code serviceLocator} does not exist outside
 * Soffid.
 */
// Equality is identity, as the contract of Map would need members that the real class lacks.
public class ExtensibleObjectVars implements Map<String, Object> {
    private static final String SERVER = "serverService";
    private static final String DISPATCHER = "dispatcherService";

    private final ExtensibleObject object;
    private final ServerService serverService;
    private final BSHAgentObject dispatcherService;

    public ExtensibleObjectVars(
            ExtensibleObject object, ServerService serverService, BSHAgentObject dispatcherService) {
        this.object = object;
        this.serverService = serverService;
        this.dispatcherService = dispatcherService;
    }

    @Override
    public int size() {
        return object.size() + 2;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    /** Tells whether a name is known: a known name may still be null. */
    @Override
    public boolean containsKey(Object key) {
        return SERVER.equals(key) || DISPATCHER.equals(key) || object.containsKey(key);
    }

    @Override
    public boolean containsValue(Object value) {
        return object.containsValue(value);
    }

    @Override
    public Object get(Object key) {
        if (SERVER.equals(key)) {
            return serverService;
        }
        return DISPATCHER.equals(key) ? dispatcherService : object.get(key);
    }

    @Override
    public Object put(String key, Object value) {
        return object.put(key, value);
    }

    @Override
    public Object remove(Object key) {
        return object.remove(key);
    }

    @Override
    public void putAll(Map<? extends String, ? extends Object> values) {
        object.putAll(values);
    }

    @Override
    public void clear() {
        object.clear();
    }

    @Override
    public Set<String> keySet() {
        Set<String> names = new HashSet<>(object.keySet());
        names.add(SERVER);
        names.add(DISPATCHER);
        return names;
    }

    @Override
    public Collection<Object> values() {
        Collection<Object> values = new ArrayList<>(object.values());
        values.add(serverService);
        values.add(dispatcherService);
        return values;
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        Set<Map.Entry<String, Object>> entries = new HashSet<>();
        entries.add(new AbstractMap.SimpleEntry<>(SERVER, serverService));
        entries.add(new AbstractMap.SimpleEntry<>(DISPATCHER, dispatcherService));
        return entries;
    }
}
