package com.soffid.iam.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Prints what a compiled class declares, the way {@code javap -protected -constants} does. */
final class SignatureOf {
    private final Class<?> type;

    SignatureOf(Class<?> type) {
        this.type = type;
    }

    String head() {
        StringBuilder head = new StringBuilder(Modifier.toString(
                type.getModifiers() & (type.isInterface() ? ~Modifier.ABSTRACT & ~Modifier.INTERFACE : ~0)));
        head.append(type.isInterface() ? " interface " : " class ").append(type.getName());
        if (type.getGenericSuperclass() != null && type.getGenericSuperclass() != Object.class) {
            head.append(" extends ").append(type.getGenericSuperclass().getTypeName());
        }
        if (type.getInterfaces().length > 0) {
            head.append(type.isInterface() ? " extends " : " implements ").append(types(type.getGenericInterfaces()));
        }
        return head.toString();
    }

    /** Returns what the source declares. */
    Set<String> members() {
        Set<String> members = new TreeSet<>();
        for (Field field : type.getDeclaredFields()) {
            if (visible(field.getModifiers()) && !field.isSynthetic()) {
                members.add(text(field));
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (visible(constructor.getModifiers()) && !constructor.isSynthetic()) {
                members.add(modifiers(constructor) + type.getName() + tail(constructor));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (visible(method.getModifiers()) && !method.isSynthetic()) {
                members.add(text(method));
            }
        }
        return members;
    }

    /** Returns the bridges that the compiler adds. */
    Set<String> bridges() {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(Method::isBridge)
                .map(SignatureOf::text)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean visible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String text(Field field) {
        String text = Modifier.toString(field.getModifiers()) + " "
                + field.getGenericType().getTypeName() + " " + field.getName();
        try {
            return Modifier.isStatic(field.getModifiers()) && field.getType() == String.class
                    ? text + " = \"" + field.get(null) + "\""
                    : text;
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Method method) {
        return modifiers(method) + method.getGenericReturnType().getTypeName() + " " + method.getName() + tail(method);
    }

    private static String modifiers(Executable executable) {
        int known = executable instanceof Method ? Modifier.methodModifiers() : Modifier.constructorModifiers();
        return Modifier.toString(executable.getModifiers() & known) + " ";
    }

    private static String tail(Executable executable) {
        String parameters = types(executable.getGenericParameterTypes());
        if (executable.isVarArgs()) {
            parameters = parameters.replaceFirst("\\[\\]$", "...");
        }
        Set<String> exceptions = Arrays.stream(executable.getGenericExceptionTypes())
                .map(Type::getTypeName)
                .collect(Collectors.toCollection(TreeSet::new));
        return "(" + parameters + ")" + (exceptions.isEmpty() ? "" : " throws " + String.join(", ", exceptions));
    }

    private static String types(Type... types) {
        return Arrays.stream(types).map(Type::getTypeName).collect(Collectors.joining(", "));
    }
}
