package com.soffid.iam.sync.agent.scim.mapping;

import com.soffid.iam.sync.agent.scim.mapping.value.BeanShellTraces;
import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.agent.scim.mapping.value.ScriptValues;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates expressions of one object mapping. An error names the mapping. Values of the interpreters become values of the JDK,
 * and what scripts leave in the source object is removed. Immutable.
 */
final class MappingEvaluation {

    private final String label;

    /** @param label the object mapping, as messages name it */
    MappingEvaluation(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    <T extends @Nullable Object> T run(ExtensibleObject source, Call<T> call) {
        return run("", List.of(), source, call);
    }

    /**
     * Evaluates an expression.
     *
     * @param what the part of the mapping, for messages
     * @param secrets secrets that the source holds; no message shows them
     * @param source the object on which scripts run
     * @throws MappingException when an expression fails
     */
    <T extends @Nullable Object> T run(String what, List<Secret> secrets, ExtensibleObject source, Call<T> call) {
        BeanShellTraces traces = BeanShellTraces.before(source);
        try {
            T value = call.run();
            if (value instanceof ExtensibleObject) {
                ScriptValues.convertIn((ExtensibleObject) value);
            }
            return value;
        } catch (InternalErrorException e) {
            throw new MappingException(label + what, e, secrets);
        } finally {
            traces.removeFrom(source);
        }
    }

    /** A call of Soffid's translator. */
    interface Call<T extends @Nullable Object> {
        T run() throws InternalErrorException;
    }
}
