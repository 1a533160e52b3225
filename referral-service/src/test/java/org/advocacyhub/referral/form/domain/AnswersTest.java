package org.advocacyhub.referral.form.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.advocacyhub.referral.AReferral;
import org.junit.jupiter.api.Test;

class AnswersTest {

    @Test
    void a_section_replaces_the_one_before_and_the_others_stay() {
        var before = AReferral.forCareAct().with("careAct.process", "U").form();
        var grounds = AReferral.forCareAct().form().careAct();

        var after = new Answers(
                        null, null, null, null, grounds, null, null, null, null, null, null, null, null, null, null,
                        null, null, null, null, null)
                .appliedTo(before);

        assertThat(after).isEqualTo(AReferral.forCareAct().form());
    }

    @Test
    void nothing_said_is_nothing() {
        assertThat(answers(null).nothing()).isTrue();
        assertThat(answers(false).nothing()).isFalse();
    }

    private static Answers answers(Boolean declarationAccepted) {
        return new Answers(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                declarationAccepted,
                null);
    }
}
