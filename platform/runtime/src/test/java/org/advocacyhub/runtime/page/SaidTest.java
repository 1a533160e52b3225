package org.advocacyhub.runtime.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is stored is said in words. */
class SaidTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Consent given on 2016-06-22.       | Consent given on 22 June 2016.
            2016-06-30T23:30:00Z               | 1 July 2016, 0:30
            from 2016-04-01 to 2017-03-31      | from 1 April 2016 to 31 March 2017
            Number 2016-13-45 is nobody's      | Number 2016-13-45 is nobody's
            costs $5 \\ 2016-04-01             | costs $5 \\ 1 April 2016
            R12/2015-04-01-a                   | R12/2015-04-01-a
            Incomplete: hasCapacity, seAp      | Incomplete: has capacity, seAp
            """)
    void days_and_moments_in_a_text_are_said(String stored, String said) {
        assertThat(Said.reason(stored)).isEqualTo(said);
    }

    @Test
    void what_was_refused_is_said_without_codes() {
        assertThat(Said.sentence("A case that is OPEN_ALLOCATED since 2016-04-05 takes no hold."))
                .isEqualTo("A case that is open allocated since 5 April 2016 takes no hold.");
        assertThat(Said.sentence("NHS_COMPLAINTS is none of IMCA_SMT, CARE_ACT."))
                .isEqualTo("NHS complaints is none of IMCA SMT, Care Act.");
        assertThat(Said.sentence("SUPPORT-4-SIGHT declined.")).isEqualTo("SUPPORT-4-SIGHT declined.");
        assertThat(Said.sentence("Issue the statement of 2016-05 first, not that of 2011-12-Q1 or 2016-05-01."))
                .isEqualTo("Issue the statement of May 2016 first, not that of 2011-12-Q1 or 1 May 2016.");
    }

    @Test
    void no_decimals_that_say_nothing_and_no_names_of_fields() {
        assertThat(Said.number("16.00")).isEqualTo("16");
        assertThat(Said.number("15.50")).isEqualTo("15.5");
        assertThat(Said.number("20.00")).isEqualTo("20");
        assertThat(Said.field("contactOn")).isEqualTo("Contact on");
        assertThat(Said.field("lines[1].serviceTypes")).isEqualTo("Lines 2: service types");
        assertThat(Said.code("CARE_ACT_SAFEGUARDING")).isEqualTo("Care Act safeguarding");
        assertThat(Said.code("SPOKEN_ENGLISH")).isEqualTo("Spoken English");
        assertThat(Said.code("PROFESSIONAL_API")).isEqualTo("Professional API");
    }
}
