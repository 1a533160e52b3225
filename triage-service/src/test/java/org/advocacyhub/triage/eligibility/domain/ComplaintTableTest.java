package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.referral.domain.Answer.N;
import static org.advocacyhub.triage.referral.domain.Answer.U;
import static org.advocacyhub.triage.referral.domain.Answer.Y;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.advocacyhub.triage.eligibility.domain.ComplaintInputs.Care;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.Complainant;
import org.advocacyhub.triage.referral.domain.ComplaintAbout;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.SomeFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplaintTableTest {

    private static final DecisionTable<ComplaintInputs, Outcome> TABLE = ComplaintTable.VERSIONS.getFirst();
    private static final LocalDate DAY = LocalDate.of(2017, 4, 5);

    @Test
    void every_combination_is_decided_by_the_row_that_the_published_table_says() {
        var inputs = Combinations.ofEvery(ComplaintInputs.class, Map.of());

        assertEquals(4 * 27, inputs.size());
        Combinations.eachIsDecidedAs(TABLE, inputs, ComplaintTableTest::published);
        Combinations.everyRowDecides(TABLE, inputs);
    }

    @ParameterizedTest(name = "event {0}, known {1}: in time {2}")
    @CsvSource({
        "2016-04-05, , Y",
        "2016-04-04, , N",
        "2014-01-01, 2016-04-05, Y",
        "2014-01-01, 2016-04-04, N",
        "2016-04-05, 2014-01-01, Y",
        ", 2016-04-05, Y",
        ", , U",
    })
    void twelve_months_run_from_the_later_day(LocalDate event, LocalDate known, Answer expected) {
        assertEquals(expected, ComplaintInputs.inTime(event, known, DAY));
    }

    @ParameterizedTest(name = "{0}, NHS-funded {1}: {2}")
    @CsvSource({
        "NHS_BODY, Y, NHS_FUNDED",
        "NHS_BODY, U, NHS_FUNDED",
        "NHS_BODY, N, PRIVATELY_PAID",
        "PRIMARY_CARE, U, NHS_FUNDED",
        "INDEPENDENT_PROVIDER, Y, NHS_FUNDED",
        "INDEPENDENT_PROVIDER, N, PRIVATELY_PAID",
        "INDEPENDENT_PROVIDER, U, U",
        "LA_PUBLIC_HEALTH, N, NHS_FUNDED",
        "PRIVATELY_PAID, Y, PRIVATELY_PAID",
        "SOCIAL_CARE_ONLY, U, SOCIAL_CARE_ONLY",
        "U, Y, NHS_FUNDED",
        "U, N, U",
    })
    void whose_care_it_is(ComplaintAbout about, Answer funded, Care expected) {
        assertEquals(expected, ComplaintInputs.care(new Facts.NhsComplaint(about, funded, null, null, N, null)));
    }

    @ParameterizedTest(name = "{0}, capacity {1}, consent {2}, competent {3}, parental {4}: {5}")
    @CsvSource({
        "PATIENT, Y, Y, , , Y",
        "PATIENT, Y, N, , , N",
        "PATIENT, Y, U, , , U",
        "REPRESENTATIVE, Y, N, , , N",
        "REPRESENTATIVE, N, U, , , Y",
        "PERSONAL_REPRESENTATIVE, U, U, , , Y",
        "PARENT_OF_CHILD, U, U, N, Y, Y",
        "PARENT_OF_CHILD, U, U, N, N, N",
        "PARENT_OF_CHILD, U, U, U, , U",
        "PARENT_OF_CHILD, Y, N, Y, Y, N",
        ", Y, Y, , , Y",
    })
    void by_what_right(
            Complainant complainant,
            Answer capacity,
            Answer consent,
            Answer competent,
            Answer parental,
            Answer expected) {
        var facts = SomeFacts.complaint()
                .grounds(new Facts.NhsComplaint(ComplaintAbout.NHS_BODY, Y, DAY, null, N, complainant))
                .authority(new Facts.Authority(capacity, consent, null, U, competent, parental, null))
                .facts();

        assertEquals(expected, ComplaintInputs.of(facts, DAY).authority());
    }

    /** Table NHS read by a second pair of eyes: domain.md A.9 as plain conditions. */
    private static String published(ComplaintInputs in) {
        return switch (in.care()) {
            case PRIVATELY_PAID -> "NHS-01";
            case SOCIAL_CARE_ONLY -> "NHS-02";
            case U -> "NHS-99";
            case NHS_FUNDED -> {
                if (in.authority() != Y) {
                    yield in.authority() == N ? "NHS-03" : "NHS-99";
                }
                if (in.claimOnly() != N) {
                    yield in.claimOnly() == Y ? "NHS-04" : "NHS-99";
                }
                yield List.of("NHS-06", "NHS-05", "NHS-99").get(in.inTime().ordinal());
            }
        };
    }
}
