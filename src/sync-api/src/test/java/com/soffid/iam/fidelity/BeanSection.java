package com.soffid.iam.fidelity;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.api.AttributeMapping;
import com.soffid.iam.api.CustomObject;
import com.soffid.iam.api.Group;
import com.soffid.iam.api.GroupUser;
import com.soffid.iam.api.ObjectMappingTrigger;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.System;
import com.soffid.iam.api.User;
import com.soffid.iam.sync.intf.AuthoritativeChange;
import com.soffid.iam.sync.intf.AuthoritativeChangeIdentifier;
import es.caib.seycon.ng.comu.AccountType;
import es.caib.seycon.ng.comu.AttributeDirection;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Enumerations, value objects and the exception. Columns: operation, class, and an argument if there is one. */
final class BeanSection implements Section {
    private static final Map<String, Class<?>> CLASSES = Stream.of(
                    Account.class,
                    AccountStatus.class,
                    AccountType.class,
                    AttributeDirection.class,
                    AttributeMapping.class,
                    AuthoritativeChange.class,
                    AuthoritativeChangeIdentifier.class,
                    CustomObject.class,
                    Group.class,
                    GroupUser.class,
                    ObjectMappingTrigger.class,
                    Role.class,
                    RoleGrant.class,
                    SoffidObjectTrigger.class,
                    SoffidObjectType.class,
                    System.class,
                    User.class)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    @Override
    public Object run(List<String> columns) throws Exception {
        String operation = columns.get(0);
        return switch (operation) {
            case "constant" -> constant(columns.get(1), columns.get(2));
            case "fromString" -> fromString(columns.get(1), columns.get(2));
            case "new" -> CLASSES.get(columns.get(1)).getConstructor().newInstance();
            case "message" -> new InternalErrorException(columns.get(1)).getMessage();
            case "message, cause and text" -> messageCauseAndText(columns.get(1));
            default -> ofSamples(operation);
        };
    }

    private static Object ofSamples(String operation) {
        Account account = Samples.account();
        return switch (operation) {
            case "copy of an account" -> new Account(account);
            case "copy of a grant" -> new RoleGrant(Samples.grant("r", "a"));
            case "copy shares the attributes" -> new Account(account).getAttributes() == account.getAttributes();
            case "equals an equal account" -> account.equals(Samples.account());
            case "equals an equal grant" -> Samples.grant("a", "b").equals(Samples.grant("a", "b"));
            case "is disabled after status DISABLED" -> {
                Account disabled = new Account();
                disabled.setStatus(AccountStatus.DISABLED);
                yield disabled.isDisabled();
            }
            case "status after disabled" -> {
                Account disabled = new Account();
                disabled.setDisabled(true);
                yield disabled.getStatus();
            }
            default -> throw Section.unknown(operation);
        };
    }

    private static String constant(String className, String name) throws ReflectiveOperationException {
        Object constant = CLASSES.get(className).getField(name).get(null);
        return constant.getClass().getMethod("getValue").invoke(constant) + "/" + constant;
    }

    private static Object fromString(String className, String text) {
        return switch (className) {
            case "AccountStatus" -> AccountStatus.fromString(text);
            case "AccountType" -> AccountType.fromString(text);
            case "AttributeDirection" -> AttributeDirection.fromString(text);
            case "SoffidObjectTrigger" -> SoffidObjectTrigger.fromString(text);
            case "SoffidObjectType" -> SoffidObjectType.fromString(text);
            default -> throw Section.unknown(className);
        };
    }

    private static List<String> messageCauseAndText(String message) {
        Exception failure = new InternalErrorException(message, new RuntimeException("cause"));
        return List.of(failure.getMessage(), String.valueOf(failure.getCause()), failure.toString());
    }
}
