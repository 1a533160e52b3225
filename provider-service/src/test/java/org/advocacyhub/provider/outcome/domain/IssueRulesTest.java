package org.advocacyhub.provider.outcome.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D.4: several issues, one primary; codes are data with a first and a last day (0.5). */
class IssueRulesTest {

    private static final LocalDate START = LocalDate.of(2016, 4, 1);
    private static final Catalogue CODES = new Catalogue(
            "ISSUE",
            List.of(
                    new CatalogueCode("ISSUE", "HOUSING", "Housing", false, START, null),
                    new CatalogueCode("ISSUE", "BENEFITS", "Benefits", false, START, LocalDate.of(2017, 4, 1))));
    private static final Catalogue SUBJECTS = new Catalogue(
            "ISSUE_SUBJECT",
            List.of(
                    new CatalogueCode("ISSUE_SUBJECT", "DWP", "Work and pensions", false, START, null),
                    new CatalogueCode("ISSUE_SUBJECT", "NHS_TRUST", "NHS trust", true, START, null)));

    @ParameterizedTest(name = "{0} on {1}, kept {2}: {3}")
    @CsvSource({
        "BENEFITS, 2016-03-31, '', issues[0].code not-yet",
        "BENEFITS, 2016-04-01, '', ''",
        "BENEFITS, 2017-03-31, '', ''",
        "BENEFITS, 2017-04-01, '', issues[0].code deprecated-code",
        "BENEFITS, 2017-04-01, BENEFITS, ''",
        "WEATHER, 2016-04-01, '', issues[0].code unknown-code"
    })
    void rule_0_5_a_code_that_ended_stays_where_it_is_and_is_chosen_no_more(
            String code, LocalDate day, String kept, String faults) {
        assertEquals(faults, faults(day, Set.of(kept), new Issue(code, null, true)));
    }

    @ParameterizedTest
    @CsvSource({
        "DWP, ''",
        "NHS_TRUST, ''",
        "NHS_TRUST_RWF, ''",
        "NHS_TRUSTS, issues[0].subject unknown-code",
        "DWP_KENT, issues[0].subject unknown-code"
    })
    void d4_a_body_is_a_code_or_begins_with_a_stem(String subject, String faults) {
        assertEquals(faults, faults(START, Set.of(), new Issue("HOUSING", subject, true)));
    }

    @Test
    void d4_exactly_one_issue_is_primary_and_each_is_named_once() {
        var primary = new Issue("HOUSING", null, true);
        var other = new Issue("BENEFITS", null, false);

        assertEquals("", faults(START, Set.of(), primary, other));
        assertEquals("issues one-primary", faults(START, Set.of(), other));
        assertEquals("issues one-primary", faults(START, Set.of(), primary, new Issue("BENEFITS", null, true)));
        assertEquals("issues[1].code repeated", faults(START, Set.of(), primary, new Issue("HOUSING", null, false)));
    }

    @Test
    void an_ended_code_keeps_its_words() {
        assertEquals("Benefits", CODES.label("BENEFITS"));
        assertEquals("NHS trust", SUBJECTS.label("NHS_TRUST_RWF"));
        assertEquals("GONE", CODES.label("GONE"));
    }

    private static String faults(LocalDate day, Set<String> kept, Issue... issues) {
        return IssueRules.faults(Stream.of(issues).toList(), CODES, SUBJECTS, day, kept).stream()
                .map(fault -> fault.field() + " " + fault.code())
                .collect(Collectors.joining("; "));
    }
}
