package com.soffid.iam.sync.agent.scim.config.key;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One object of a text in the form of RFC 7468. Immutable. */
final class PemBlock {

    /** Any white space may separate the lines, because line breaks are easily lost in JSON. */
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");

    private final String label;
    private final byte[] content;

    private PemBlock(String label, byte[] content) {
        this.label = label;
        this.content = content;
    }

    /** Whether the text is PEM, well-formed or not. */
    static boolean isIn(String text) {
        return text.contains("-----BEGIN ");
    }

    /**
     * The objects in their order. Text around them is ignored.
     *
     * @throws IllegalArgumentException if one is not well-formed
     */
    static List<PemBlock> all(String text) {
        List<PemBlock> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            blocks.add(new PemBlock(block.group(1), Base64.getMimeDecoder().decode(block.group(2))));
        }
        return blocks;
    }

    boolean is(String expected) {
        return label.equals(expected);
    }

    String label() {
        return label;
    }

    /** The object in DER. */
    byte[] content() {
        return content.clone();
    }
}
