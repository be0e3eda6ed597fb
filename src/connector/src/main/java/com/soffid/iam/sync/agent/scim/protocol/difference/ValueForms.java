package com.soffid.iam.sync.agent.scim.protocol.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.SimpleEquality;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether two values are the same in different forms: with different case, accents, blanks or punctuation. */
public final class ValueForms {

    private static final Pattern NEITHER_LETTERS_NOR_DIGITS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final SimpleEquality IN_ANY_FORM = new SimpleEquality() {
        @Override
        public boolean same(JsonNode wanted, JsonNode stored) {
            String bare = bare(wanted);
            return !bare.isEmpty() && bare.equals(bare(stored));
        }

        @Override
        public SimpleEquality of(String subAttribute) {
            return this;
        }
    };

    private ValueForms() {}

    /** Whether the kept value may be another form of the given one. */
    public static boolean same(JsonNode given, JsonNode kept) {
        return !Values.isNothing(given) && Values.same(given, kept, IN_ANY_FORM);
    }

    private static String bare(JsonNode value) {
        String decomposed = Normalizer.normalize(value.asText(), Normalizer.Form.NFKD);
        return NEITHER_LETTERS_NOR_DIGITS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
