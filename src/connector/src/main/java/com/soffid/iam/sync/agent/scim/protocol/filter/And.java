package com.soffid.iam.sync.agent.scim.protocol.filter;

import com.soffid.iam.sync.agent.scim.protocol.capability.answer.FilterForm;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;

/**
 * Two conditions that must both be true. Only an {@link Or} gets parentheses, because {@code and} binds more strongly
 * (RFC 7644, 3.4.2.2) and some targets do not read parentheses. Immutable.
 */
public final class And implements Filter {

    private final Filter left;
    private final Filter right;

    private And(Filter left, Filter right) {
        this.left = left;
        this.right = right;
    }

    /** {@code left and right}. */
    public static And of(Filter left, Filter right) {
        return new And(left, right);
    }

    @Override
    public boolean matches(Resource resource) {
        return left.matches(resource) && right.matches(resource);
    }

    @Override
    public String text(FilterForm form) {
        return part(left, form) + " and " + part(right, form);
    }

    private static String part(Filter condition, FilterForm form) {
        return condition instanceof Or ? "(" + condition.text(form) + ")" : condition.text(form);
    }

    /** The standard form. */
    @Override
    public String toString() {
        return text(FilterForm.STANDARD);
    }
}
