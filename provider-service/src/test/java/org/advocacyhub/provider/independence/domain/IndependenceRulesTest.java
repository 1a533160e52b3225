package org.advocacyhub.provider.independence.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.independence.domain.Independence.Clear;
import org.advocacyhub.provider.independence.domain.Independence.Finding;
import org.advocacyhub.provider.independence.domain.Independence.Hard;
import org.advocacyhub.provider.independence.domain.Independence.Soft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md A.13 at the level of the advocate, by rule id. */
class IndependenceRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 4, 5);
    private static final CaseFacts CARE_ACT_IN_MAIDSTONE = new CaseFacts("key", "CARE_ACT", "E07000110", TODAY);

    @ParameterizedTest(name = "{0} about the person: {1}")
    @CsvSource({
        "RELATED, C-05",
        "FRIEND, C-05",
        "FINANCIAL_INTEREST, C-05",
        "TREATS_PERSON, C-06",
        "DEPENDS_ON_REQUESTER, C-06",
        "ACTS_FOR_OPPOSED_PARTY, C-03",
        "DIFFERENT_ADVOCATE_ASKED, C-08"
    })
    void a_tie_to_the_person_is_hard_and_to_another_person_none(TieKind kind, String ruleId) {
        var hard = assertInstanceOf(Hard.class, screen(about("key", kind), CARE_ACT_IN_MAIDSTONE));

        assertEquals(
                List.of(ruleId), hard.findings().stream().map(Finding::ruleId).toList());
        assertInstanceOf(Clear.class, screen(about("another key", kind), CARE_ACT_IN_MAIDSTONE));
    }

    @ParameterizedTest(name = "body in {0} for {1}, case in {2}: hard {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "E07000110, CARE_ACT, E07000110, true",
                "-,         CARE_ACT, E07000110, true",
                "E07000110, -,        E07000110, true",
                "E07000114, CARE_ACT, E07000110, false",
                "E07000110, RPR_PAID, E07000110, false",
                "E07000110, CARE_ACT, -,         true", // not known: taken to be there
            })
    void C02_a_case_role_at_a_body_is_hard_where_the_body_decides(
            String bodyIn, String bodyFor, String caseIn, boolean hard) {
        var tie = new Tie(
                new UUID(0, 1),
                TieKind.CASE_ROLE_AT_BODY,
                null,
                bodyIn == null ? List.of() : List.of(bodyIn),
                bodyFor == null ? List.of() : List.of(bodyFor),
                TODAY,
                null);

        var screened = screen(tie, new CaseFacts("key", "CARE_ACT", caseIn, TODAY));

        assertEquals(hard, screened instanceof Hard);
        assertEquals(!hard, screened instanceof Clear);
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2016-04-05, -,          true",
                "2016-04-06, -,          false",
                "2015-01-01, 2016-04-05, true",
                "2015-01-01, 2016-04-04, false",
            })
    void a_tie_counts_from_its_first_to_its_last_day(LocalDate since, LocalDate until, boolean hard) {
        var tie = new Tie(new UUID(0, 1), TieKind.FRIEND, "key", List.of(), List.of(), since, until);

        assertEquals(hard, screen(tie, CARE_ACT_IN_MAIDSTONE) instanceof Hard);
    }

    @ParameterizedTest(name = "{0}, was their 39D {1}: soft {2}")
    @CsvSource({"RPR_PAID, true, true", "RPR_PAID, false, false", "IMCA_39D, true, false", "CARE_ACT, true, false"})
    void C11_a_former_39d_is_a_soft_conflict_for_the_paid_representative(String type, boolean was, boolean soft) {
        var screened = IndependenceRules.screen(List.of(), new CaseFacts("key", type, null, TODAY), was);

        assertEquals(soft, screened instanceof Soft);
        assertEquals(
                soft ? List.of("C-11") : List.of(),
                screened.findings().stream().map(Finding::ruleId).toList());
    }

    @Test
    void one_hard_finding_makes_it_hard_and_everything_is_said() {
        var screened = IndependenceRules.screen(
                List.of(about("key", TieKind.FRIEND)), new CaseFacts("key", "RPR_PAID", null, TODAY), true);

        var hard = assertInstanceOf(Hard.class, screened);
        assertEquals(
                List.of("C-05", "C-11"),
                hard.findings().stream().map(Finding::ruleId).toList());
    }

    private static Tie about(String personKey, TieKind kind) {
        return new Tie(new UUID(0, 1), kind, personKey, List.of(), List.of(), TODAY, null);
    }

    private static Independence screen(Tie tie, CaseFacts facts) {
        return IndependenceRules.screen(List.of(tie), facts, false);
    }
}
