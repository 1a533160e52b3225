package org.advocacyhub.referral.form.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.advocacyhub.referral.AReferral;
import org.junit.jupiter.api.Test;

/** What somebody asks for who names a rule or a field (domain.md B.8). */
class AskedForTest {

    private static final ReferralForm FORM = AReferral.forCareAct()
            .without("careAct.difficultyAreas")
            .without("authority.consentGiven")
            .form();

    @Test
    void a_rule_asks_for_what_is_missing_under_it() {
        assertThat(CompletenessRules.askedFor("B1-57", FORM))
                .extracting(MissingAnswer::field)
                .containsExactly("authority.consentGiven");
        assertThat(CompletenessRules.askedFor("B1-36", FORM))
                .extracting(MissingAnswer::field)
                .containsExactly("careAct.difficultyAreas");
    }

    @Test
    void a_field_is_asked_for_by_its_path_also_when_it_was_answered() {
        assertThat(CompletenessRules.askedFor("careAct.process", FORM))
                .extracting(MissingAnswer::ruleId)
                .containsExactly("B1-34");
    }

    @Test
    void nothing_else_can_be_asked_for() {
        assertThat(CompletenessRules.askedFor("B9-99", FORM)).isEmpty();
        assertThat(CompletenessRules.askedFor("person.shoeSize", FORM)).isEmpty();
        assertThat(CompletenessRules.askedFor("", FORM)).isEmpty();
    }
}
