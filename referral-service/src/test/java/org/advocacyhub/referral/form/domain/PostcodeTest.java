package org.advocacyhub.referral.form.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {

    @ParameterizedTest
    @CsvSource({
        "ME15 6XX, ME15, ME15 6XX",
        "me156xx, ME15, ME15 6XX",
        "CT9 1XX, CT9, CT9 1XX",
        "M1 1AE, M1, M1 1AE",
        "B33 8TH, B33, B33 8TH",
        "W1A 0AX, W1A, W1A 0AX",
        "EC1A 1BB, EC1A, EC1A 1BB",
        "GIR 0AA, GIR, GIR 0AA",
        "nfa, NFA, NFA"
    })
    void a_postcode_is_read_however_it_is_written(String text, String outcode, String full) {
        var postcode = Postcode.parse(text).orElseThrow();

        assertThat(postcode.outcode()).isEqualTo(outcode);
        assertThat(postcode.full()).isEqualTo(full);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ME15", "ME15 6X", "ME15 6XAA", "Q1 1AA", "ME15 6CI", "1ME 5XX", "ME155 6XX", "Kent"})
    void anything_else_is_none(String text) {
        assertThat(Postcode.parse(text)).isEmpty();
    }
}
