package org.advocacyhub.monitoring.report.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Codes are said in words; what a team or a partner is called stays as it is. */
class WordsTest {

    @Test
    void the_code_of_a_team_is_no_word_of_a_formula() {
        assertEquals("the team DARTFORD-OPPD referred", Words.ofFormula("the team DARTFORD-OPPD referred"));
        assertEquals("the team OPPD-DARTFORD referred", Words.ofFormula("the team OPPD-DARTFORD referred"));
    }

    @Test
    void a_code_of_a_formula_is_said_in_words() {
        assertEquals("cases (no capacity)", Words.ofFormula("cases (NO_CAPACITY)"));
        assertEquals("closed (declined)", Words.ofFormula("closed (DECLINED)"));
    }
}
