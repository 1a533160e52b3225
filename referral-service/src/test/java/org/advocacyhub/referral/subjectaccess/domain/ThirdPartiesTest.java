package org.advocacyhub.referral.subjectaccess.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.form.domain.Guarded;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.form.domain.ReferrerType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a copy for the person leaves out (domain.md H.3): other people, and what could do serious harm until somebody checked. */
class ThirdPartiesTest {

    private static final String[] OTHERS = {"person.contactVia", "person.emergencyContact", "authority.representative"};

    @Test
    void other_people_are_left_out_always() {
        assertThat(withheld(ReferrerType.SOCIAL_WORKER_LA, true)).containsExactly(OTHERS);
    }

    /** Who refers in private is another person; who refers themselves is not, and a professional acted in their work. */
    @ParameterizedTest
    @EnumSource(ReferrerType.class)
    void who_sent_it_is_left_out_when_they_know_the_person_privately(ReferrerType type) {
        var isPrivate =
                switch (type) {
                    case FAMILY, FRIEND, UNPAID_CARER -> true;
                    default -> false;
                };

        assertThat(withheld(type, true).filter(field -> field.startsWith("referrer.")))
                .containsExactly(
                        isPrivate
                                ? new String[] {
                                    "referrer.name",
                                    "referrer.phone",
                                    "referrer.email",
                                    "referrer.address",
                                    "referrer.relationshipToPerson"
                                }
                                : new String[0]);
    }

    @Test
    void nobody_known_to_have_sent_it_names_nobody() {
        assertThat(withheld(null, true)).containsExactly(OTHERS);
    }

    /** Every answer of class PD3 (H.2), and nothing else, waits for somebody to check that it does no serious harm. */
    @Test
    void what_could_do_harm_waits_for_a_check() {
        var unchecked = withheld(ReferrerType.SELF, false).skip(OTHERS.length).toList();

        assertThat(guarded("", ReferralForm.class))
                .allMatch(path -> unchecked.stream().anyMatch(field -> (path + ".").startsWith(field + ".")))
                .contains("safeContact.doNotContact", "risk.riskDetail", "safeguarding.measures");
        assertThat(unchecked).allMatch(field -> guarded("", ReferralForm.class)
                .anyMatch(path -> (path + ".").startsWith(field + ".")));
        assertThat(withheld(ReferrerType.SELF, true)).doesNotContainAnyElementsOf(unchecked);
    }

    private static Stream<String> withheld(ReferrerType type, boolean riskMayBeShown) {
        var referral = type == null
                ? AReferral.forCommunity().without("referrer.referrerType")
                : AReferral.forCommunity().with("referrer.referrerType", type.name());
        return ThirdParties.of(referral.form(), riskMayBeShown).stream().map(Withheld::field);
    }

    /** Paths of the innermost answers of class PD3. */
    private static Stream<String> guarded(String prefix, Class<?> section) {
        return Stream.of(section.getRecordComponents())
                .flatMap(answer -> answer.getType().isRecord()
                        ? guarded(prefix + answer.getName() + ".", answer.getType())
                        : Stream.of(answer).filter(ThirdPartiesTest::isRisk).map(risk -> prefix + risk.getName()));
    }

    private static boolean isRisk(RecordComponent answer) {
        return answer.getAnnotation(Guarded.class).value() == DataClass.PD3;
    }
}
