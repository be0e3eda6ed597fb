package com.soffid.iam.scim.workbench.engine.explain;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.User;
import com.soffid.iam.scim.workbench.addon.Dispatcher;
import com.soffid.iam.scim.workbench.engine.report.Failure;
import com.soffid.iam.sync.engine.extobj.AccountExtensibleObject;
import com.soffid.iam.sync.engine.extobj.ObjectTranslator;
import com.soffid.iam.sync.engine.extobj.UserExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Evaluates the object mappings for one account with Soffid's own translator, which the agent uses, too. Only scripts that ask
 * the target ({@code dispatcherService}) cannot be evaluated here.
 */
final class MappingEvaluation {
    /** The Soffid attributes that are shown, if they have a value. */
    private static final List<String> SHOWN = List.of(
            "accountName",
            "accountDescription",
            "accountDisabled",
            "accountStatus",
            "active",
            "userName",
            "firstName",
            "lastName",
            "fullName",
            "emailAddress",
            "userType",
            "primaryGroup",
            "accountAttributes",
            "userAttributes");

    private final Dispatcher dispatcher;
    private final SoffidObjectType type;
    private final ExtensibleObject source;

    MappingEvaluation(Dispatcher dispatcher, Account account, Optional<User> owner) {
        this.dispatcher = dispatcher;
        this.type = owner.isPresent() ? SoffidObjectType.OBJECT_USER : SoffidObjectType.OBJECT_ACCOUNT;
        this.source = owner.isPresent()
                ? new UserExtensibleObject(account, owner.get(), dispatcher.server())
                : new AccountExtensibleObject(account, dispatcher.server());
    }

    /** The values of Soffid that expressions see. */
    SortedMap<String, String> soffid() {
        Map<String, Object> values = new HashMap<>();
        for (String name : SHOWN) {
            values.put(name, source.getAttribute(name));
        }
        return FlatValues.of(values);
    }

    /** The results of all mappings for objects of this type. */
    List<Explanation.MappingResult> results() {
        return dispatcher.mappings().stream()
                .filter(mapping -> type.equals(mapping.getSoffidObject()))
                .map(this::result)
                .toList();
    }

    private Explanation.MappingResult result(ExtensibleObjectMapping mapping) {
        String label = mapping.getSystemObject() + " (Soffid object " + type.getValue() + ")";
        try {
            ObjectTranslator translator =
                    new ObjectTranslator(dispatcher.system(), dispatcher.server(), dispatcher.mappings());
            boolean applies = translator.evalCondition(source, mapping);
            ExtensibleObject made = applies ? translator.generateObject(source, mapping) : null;
            return new Explanation.MappingResult(
                    label, applies, FlatValues.of(Objects.requireNonNullElseGet(made, HashMap::new)), Optional.empty());
        } catch (InternalErrorException | RuntimeException | LinkageError e) {
            return new Explanation.MappingResult(
                    label, true, Map.of(), Optional.of(Failure.of("mapping", e).reason()));
        }
    }
}
