package org.advocacyhub.referral.form.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.advocacyhub.referral.AReferral;
import org.junit.jupiter.api.Test;

class AnswersTest {

    @Test
    void a_section_replaces_the_one_before_and_the_others_stay() {
        var before = AReferral.forCareAct().with("careAct.process", "U").form();
        var grounds = AReferral.forCareAct().form().careAct();

        var after = new Answers(null, null, null, null, grounds, null, null, null, null, null, null).appliedTo(before);

        assertThat(after).isEqualTo(AReferral.forCareAct().form());
    }

    @Test
    void nothing_said_is_nothing() {
        assertThat(new Answers(null, null, null, null, null, null, null, null, null, null, null).nothing())
                .isTrue();
        assertThat(new Answers(null, null, null, null, null, null, null, null, null, null, false).nothing())
                .isFalse();
    }
}
