package com.soffid.iam.sync.agent.scim.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The characters that base64 (RFC 4648) has for a text, alone or as a part of something longer, such as the credentials
 * of Basic. There are three of them: which one depends on how many octets stand before the text.
 */
final class Base64Forms {

    private static final int BITS_OF_OCTET = 8;
    private static final int BITS_OF_CHARACTER = 6;
    private static final int OCTETS_OF_GROUP = 3;

    private Base64Forms() {}

    /** The forms, without the characters at both ends that depend on what stands beside the text. */
    static Set<String> of(String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        Set<String> forms = new LinkedHashSet<>();
        for (int before = 0; before < OCTETS_OF_GROUP; before++) {
            byte[] group = new byte[before + octets.length];
            System.arraycopy(octets, 0, group, before, octets.length);
            int begin = (before * BITS_OF_OCTET + BITS_OF_CHARACTER - 1) / BITS_OF_CHARACTER;
            int end = group.length * BITS_OF_OCTET / BITS_OF_CHARACTER;
            forms.add(Base64.getEncoder().encodeToString(group).substring(begin, end));
            forms.add(Base64.getUrlEncoder().encodeToString(group).substring(begin, end));
        }
        return forms;
    }
}
