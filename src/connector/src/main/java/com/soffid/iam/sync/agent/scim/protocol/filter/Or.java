package com.soffid.iam.sync.agent.scim.protocol.filter;

import com.soffid.iam.sync.agent.scim.protocol.capability.answer.FilterForm;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Comparisons of which at least one must be true (RFC 7644, 3.4.2.2). Written without parentheses. Only the standard
 * form has it. Immutable.
 */
public final class Or implements Filter {

    private final List<Comparison> alternatives;

    private Or(List<Comparison> alternatives) {
        this.alternatives = List.copyOf(alternatives);
    }

    /** {@code first or second or third}; at least one. */
    public static Or of(List<Comparison> alternatives) {
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("nothing to choose from");
        }
        return new Or(alternatives);
    }

    @Override
    public boolean matches(Resource resource) {
        return alternatives.stream().anyMatch(alternative -> alternative.matches(resource));
    }

    @Override
    public String text(FilterForm form) {
        return alternatives.stream().map(alternative -> alternative.text(form)).collect(Collectors.joining(" or "));
    }

    /** The standard form. */
    @Override
    public String toString() {
        return text(FilterForm.STANDARD);
    }
}
