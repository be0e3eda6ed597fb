package com.soffid.iam.sync.agent.scim.protocol.schema;

import java.util.List;
import java.util.Optional;

/** An attribute or sub-attribute as a schema defines it (RFC 7643, 7). Immutable. */
public final class AttributeDefinition {

    /** Data types (RFC 7643, 2.3). */
    public enum Type {
        STRING,
        BOOLEAN,
        DECIMAL,
        INTEGER,
        DATE_TIME,
        BINARY,
        REFERENCE,
        COMPLEX
    }

    /** Whether a client may write it. */
    public enum Mutability {
        READ_ONLY,
        READ_WRITE,
        IMMUTABLE,
        WRITE_ONLY
    }

    /** When an answer contains it. */
    public enum Returned {
        ALWAYS,
        NEVER,
        DEFAULT,
        REQUEST
    }

    private final String name;
    private final Type type;
    private final boolean multiValued;
    private final boolean caseExact;
    private final Mutability mutability;
    private final Returned returned;
    private final List<AttributeDefinition> subAttributes;

    /** Takes the definition in a schema. RFC 7643, 2.2 has defaults for what a schema does not say. */
    public AttributeDefinition(
            String name,
            Type type,
            boolean multiValued,
            boolean caseExact,
            Mutability mutability,
            Returned returned,
            List<AttributeDefinition> subAttributes) {
        this.name = name;
        this.type = type;
        this.multiValued = multiValued;
        this.caseExact = caseExact;
        this.mutability = mutability;
        this.returned = returned;
        this.subAttributes = List.copyOf(subAttributes);
    }

    /** The name without schema and parents. */
    public String name() {
        return name;
    }

    /** The data type. */
    public Type type() {
        return type;
    }

    /** Whether it may have several values. */
    public boolean multiValued() {
        return multiValued;
    }

    /** Whether two values that differ only in case are different. */
    public boolean caseExact() {
        return caseExact;
    }

    /** Whether a client may write it. */
    public Mutability mutability() {
        return mutability;
    }

    /** When an answer contains it. */
    public Returned returned() {
        return returned;
    }

    /** The sub-attributes of a complex attribute; empty for others. */
    public List<AttributeDefinition> subAttributes() {
        return subAttributes;
    }

    /** A sub-attribute, its name in any case. */
    public Optional<AttributeDefinition> subAttribute(String subName) {
        return subAttributes.stream()
                .filter(candidate -> candidate.name.equalsIgnoreCase(subName))
                .findFirst();
    }

    @Override
    public String toString() {
        return name;
    }
}
