package com.soffid.iam.fidelity;

import static com.soffid.iam.fidelity.Samples.list;
import static com.soffid.iam.fidelity.Samples.map;

import com.soffid.iam.api.AccountStatus;
import es.caib.seycon.ng.comu.AccountType;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;

/** The attribute values of the cases, each made anew and named by its own notation. */
final class SampleValues {
    private static final List<String> NOTATIONS =
            values().stream().map(Rendering::of).toList();

    private SampleValues() {}

    /** Returns the value that has the notation. */
    static Object named(String notation) {
        int index = NOTATIONS.indexOf(notation);
        if (index < 0) {
            throw new AssertionError("There is no sample value " + notation);
        }
        return values().get(index);
    }

    private static List<Object> values() {
        List<Object> values = new ArrayList<>();
        values.addAll(texts());
        values.addAll(list(1, 1L, 1.9, true, false, 'c'));
        values.addAll(list(new Date(Samples.NOVEMBER_2023), Samples.calendar(Samples.NOVEMBER_2023)));
        values.addAll(list(AccountStatus.ACTIVE, AccountStatus.DISABLED, AccountType.USER));
        values.addAll(collections());
        values.addAll(maps());
        return values;
    }

    private static List<Object> texts() {
        List<Object> texts = list(null, "", "text", "true", "TRUE", "True", "false", "yes");
        texts.addAll(list("12", "012", "0x10", "12.0", "-3", "1e3", " 7 "));
        texts.addAll(list("2023-11-14T22:13:20Z", "20231114221320Z", "2023-11-14", "2023-11-14 22:13:20"));
        texts.addAll(list("U", "S", "P", "I", "a", "d", "r", "l", "FA", "FD", "x"));
        return texts;
    }

    private static List<Object> collections() {
        List<Object> collections = list(list(), list("one"), list("one", "two"), list(1, null, "x"));
        collections.add(new HashSet<>(List.of("z")));
        collections.addAll(List.of(new Object[0], new Object[] {"one"}, new Object[] {"one", "two"}));
        collections.addAll(List.of(new String[] {"s"}, new int[] {3}, new byte[] {65, 66}));
        return collections;
    }

    private static List<Object> maps() {
        List<Object> maps = list(map("name", "m1"), map("group", "gm", "user", "um"));
        maps.add(map("groupName", "gn", "userName", "un"));
        maps.addAll(list(list(map("name", "m1")), list(map("groupName", "gn", "userName", "un"))));
        maps.add(list(map("grantedRole", "rr", "grantedRoleId", 3L)));
        maps.add(list(map("grantedRole", "rr", "grantedRoleId", 3)));
        return maps;
    }
}
