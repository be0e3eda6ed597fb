package com.soffid.iam.sync.agent.scim.mapping;

import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.agent.scim.secret.SecretMask;
import com.soffid.iam.sync.engine.extobj.ValueObjectMapper;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads accounts, roles and changes by Soffid's own reader, with errors that an administrator can use. Soffid's errors name
 * neither the object mapping nor the object, and some of them are {@code ClassCastException}s without a message. Thread-safe.
 */
public final class SoffidReader {

    private final String where;
    private final ValueObjectMapper mapper = new ValueObjectMapper();

    /** @param where the object mapping, or the mapping and the object, as messages name them */
    public SoffidReader(String where) {
        this.where = where;
    }

    /**
     * Runs a call of the reader.
     *
     * @param what what the call makes, for messages
     * @return the result of the call, which may be null
     * @throws MappingException when the call fails in any way
     */
    public <T extends @Nullable Object> T read(String what, Call<T> call) {
        try {
            return call.read(mapper);
        } catch (InternalErrorException | RuntimeException e) {
            throw new MappingException(where + ": no " + what + " can be made of what the target gives: " + reason(e));
        }
    }

    /** The message and the messages of its causes; the class of an exception without a message. */
    private static String reason(Exception failure) {
        StringBuilder reason = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            reason.append(reason.length() == 0 ? "" : ": ")
                    .append(Objects.toString(
                            cause.getMessage(), cause.getClass().getSimpleName()));
        }
        return new SecretMask(List.of()).excerpt(reason.toString());
    }

    /** A call of the reader. */
    public interface Call<T extends @Nullable Object> {
        T read(ValueObjectMapper mapper) throws InternalErrorException;
    }
}
