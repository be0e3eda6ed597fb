package com.soffid.iam.sync.engine.extobj;

import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.service.ServerService;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * The variables of a script: the attributes of an object, and a few names of the platform ("Variables in scripts").
 *
 * <p>{@code THIS} in any case is this map, {@code serverService} the server and {@code dispatcherService} the agent; all
 * else is an attribute, computed when first asked for. What is put here is put into the object. The names that are not
 * attributes do not show in the views. {@code serviceLocator} does not exist outside Soffid. Not thread-safe.
 */
// Equality is identity, as the contract of Map would need members that the real class lacks.
public class ExtensibleObjectVars implements Map<String, Object> {
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
        return object.size();
    }

    @Override
    public boolean isEmpty() {
        return object.isEmpty();
    }

    /** Tells whether a name is known, computing it if need be: a known name may still be null. */
    @Override
    public boolean containsKey(Object key) {
        return get(key) != null || object.containsKey(key);
    }

    @Override
    public boolean containsValue(Object value) {
        return object.containsValue(value);
    }

    @Override
    public Object get(Object key) {
        String name = (String) key;
        if ("this".equalsIgnoreCase(name)) {
            return this;
        } else if ("serverService".equals(name)) {
            return serverService;
        } else if ("dispatcherService".equals(name)) {
            return dispatcherService;
        }
        return object.getAttribute(name);
    }

    @Override
    public Object put(String key, Object value) {
        return object.setAttribute(key, value);
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
        return object.keySet();
    }

    @Override
    public Collection<Object> values() {
        return object.values();
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return object.entrySet();
    }
}
