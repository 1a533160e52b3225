package org.advocacyhub.referral.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** A reference that was misheard, mistyped or swapped is never taken for another. */
class ReferralReferenceTest {

    private static final int SAMPLES = 500;

    @Test
    void a_reference_is_read_back_as_it_was_given() {
        var reference = new ReferralReference(2016, 123);

        assertThat(reference).hasToString("R-2016000123-" + reference.toString().charAt(13));
        assertThat(ReferralReference.parse(" " + reference.toString().toLowerCase() + " "))
                .contains(reference);
    }

    @Test
    void a_number_beyond_six_digits_grows() {
        var reference = new ReferralReference(2016, 1_234_567);

        assertThat(reference.toString()).startsWith("R-20161234567-");
        assertThat(ReferralReference.parse(reference.toString())).contains(reference);
    }

    @Test
    void no_check_character_looks_or_sounds_like_a_digit_or_another() {
        assertThat(ReferralReference.CHECK_CHARACTERS)
                .hasSize(10)
                .doesNotContain("O", "I", "L", "Q", "S", "Z", "B", "G");
        assertThat(ReferralReference.CHECK_CHARACTERS.chars().distinct().count())
                .isEqualTo(10);
        // one of the letters that rhyme with B at most, one of M and N, one of F and S, one of A, J and K
        assertThat(ReferralReference.CHECK_CHARACTERS.replaceAll("[^BCDEGPTVZ]", ""))
                .hasSizeLessThan(2);
        assertThat(ReferralReference.CHECK_CHARACTERS.replaceAll("[^MN]", "")).hasSize(1);
        assertThat(ReferralReference.CHECK_CHARACTERS.replaceAll("[^FS]", "")).hasSize(1);
        assertThat(ReferralReference.CHECK_CHARACTERS.replaceAll("[^AJK]", "")).hasSize(1);
    }

    @Test
    void every_wrong_character_is_noticed() {
        var alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-";
        new Random(1).longs(SAMPLES, 0, 1_000_000).forEach(number -> {
            var right = new ReferralReference(2016, number).toString();
            for (var place = 0; place < right.length(); place++) {
                for (var wrong : alphabet.toCharArray()) {
                    var mistyped = right.substring(0, place) + wrong + right.substring(place + 1);
                    assertThat(ReferralReference.parse(mistyped).isPresent())
                            .as(mistyped)
                            .isEqualTo(mistyped.equals(right));
                }
            }
        });
    }

    @Test
    void two_swapped_neighbours_are_noticed() {
        new Random(2).longs(SAMPLES, 0, 1_000_000).forEach(number -> {
            var right = new ReferralReference(2016, number).toString();
            for (var place = 0; place < right.length() - 1; place++) {
                var swapped = right.substring(0, place)
                        + right.charAt(place + 1)
                        + right.charAt(place)
                        + right.substring(place + 2);
                assertThat(ReferralReference.parse(swapped).isPresent())
                        .as(swapped)
                        .isEqualTo(swapped.equals(right));
            }
        });
    }

    @Test
    void nothing_else_is_a_reference() {
        assertThat(ReferralReference.parse(null)).isEmpty();
        assertThat(ReferralReference.parse("")).isEmpty();
        assertThat(ReferralReference.parse("R-2016000123")).isEmpty();
    }
}
