package com.soffid.iam.sync.agent.scim.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every secret; each seed is one secret and the text around it. */
class SecretMaskPropertyTest {

    /** Every character that some form writes in another way, and some that the texts around do not have. */
    private static final String OF_SECRETS = "KLMN789 \"\\/<>&'%+=?#{}ñ€";

    private static final String OF_TEXTS = "abcde ,.:\n";

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onlyTheSecretIsReplaced(int seed) {
        Sample sample = new Sample(seed);

        assertThat(sample.mask().mask(sample.before + sample.secret + sample.after))
                .isEqualTo(sample.before + "***" + sample.after);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aSecretIsFoundInJson(int seed) throws JsonProcessingException {
        Sample sample = new Sample(seed);
        String json = JsonMapper.builder().build().writeValueAsString(sample.secret);

        assertThat(sample.mask().mask(json)).isEqualTo("\"***\"");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aSecretIsFoundInAForm(int seed) {
        Sample sample = new Sample(seed);
        String form = "a=" + URLEncoder.encode(sample.secret, StandardCharsets.UTF_8) + "&b=c";

        assertThat(sample.mask().mask(form)).isEqualTo("a=***&b=c");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void maskingTwiceIsMaskingOnce(int seed) {
        Sample sample = new Sample(seed);
        String once = sample.mask().mask(sample.before + sample.secret + "{\"token\":\"" + sample.after);

        assertThat(sample.mask().mask(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfSecretsDoesNotMatter(int seed) {
        Sample sample = new Sample(seed);
        Secret whole = Secret.of(sample.secret);
        Secret part = Secret.of(sample.secret.substring(0, sample.secret.length() - 1));
        String text = sample.before + sample.secret + sample.after;

        assertThat(new SecretMask(List.of(part, whole)).mask(text))
                .isEqualTo(new SecretMask(List.of(whole, part)).mask(text));
    }

    private static final class Sample {
        private final String secret;
        private final String before;
        private final String after;

        Sample(int seed) {
            Random random = new Random(seed);
            secret = "Q" + text(random, OF_SECRETS, 3 + random.nextInt(28)) + "Q";
            before = text(random, OF_TEXTS, random.nextInt(30));
            after = text(random, OF_TEXTS, random.nextInt(30));
        }

        SecretMask mask() {
            return new SecretMask(List.of(Secret.of(secret)));
        }

        private static String text(Random random, String letters, int length) {
            return random.ints(length, 0, letters.length())
                    .collect(
                            StringBuilder::new,
                            (text, index) -> text.append(letters.charAt(index)),
                            StringBuilder::append)
                    .toString();
        }
    }
}
