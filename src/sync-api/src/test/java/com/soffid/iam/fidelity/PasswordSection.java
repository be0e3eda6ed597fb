package com.soffid.iam.fidelity;

import com.soffid.iam.api.Password;
import java.util.List;

/** Passwords. Columns: operation, and the text that it starts from, if any. */
final class PasswordSection implements Section {
    @Override
    public Object run(List<String> columns) {
        String text = columns.size() == 1 ? null : columns.get(1);
        return switch (columns.get(0)) {
            case "new" -> new Password(text).getPassword();
            case "new without argument" -> new Password().getPassword();
            case "fromString" -> Password.fromString(text).getPassword();
            case "decode" -> Password.decode(text).getPassword();
            case "decode what toString gave" ->
                Password.decode(new Password(text).toString()).getPassword();
            case "toString" -> new Password(text).toString();
            default -> throw Section.unknown(columns.get(0));
        };
    }
}
