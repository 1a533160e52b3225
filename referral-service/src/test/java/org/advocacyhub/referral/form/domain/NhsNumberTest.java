package org.advocacyhub.referral.form.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumberTest {

    /** Published as an example by the NHS data dictionary; never issued to anybody. */
    private static final String EXAMPLE = "9434765919";

    @ParameterizedTest
    @ValueSource(strings = {EXAMPLE, "943 476 5919", "943-476-5919", "9990000018"})
    void a_number_with_its_check_digit_is_read(String text) {
        assertThat(NhsNumber.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "943476591", "94347659190", "943476591x", "9434765918", "9999999990", "9434765910"})
    void anything_else_is_none(String text) {
        assertThat(NhsNumber.parse(text)).isEmpty();
    }

    @Test
    void every_wrong_digit_is_noticed() {
        for (var place = 0; place < EXAMPLE.length(); place++) {
            for (var digit = '0'; digit <= '9'; digit++) {
                var mistyped = EXAMPLE.substring(0, place) + digit + EXAMPLE.substring(place + 1);
                assertThat(NhsNumber.parse(mistyped).isPresent()).isEqualTo(mistyped.equals(EXAMPLE));
            }
        }
    }
}
