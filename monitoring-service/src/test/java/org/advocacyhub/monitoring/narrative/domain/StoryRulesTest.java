package org.advocacyhub.monitoring.narrative.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md E.6: a case study tells no district and nothing to find somebody by. */
class StoryRulesTest {

    private static final List<String> DISTRICTS = List.of("Ashford", "Tunbridge Wells", "Swale", "Dover");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Maple wanted to stay at home and was heard.       |",
                "Maple is 72 and waited 20 days in ward 4.         |",
                "Maple swaled through it.                          |",
                "Maple was there at the handover to 123456.        |",
                "Maple's number is 1234567.                        | a long number, as of a telephone or a record",
                "Maple lives near Ashford.                         | the district Ashford",
                "Maple moved to TUNBRIDGE WELLS, at last.          | the district Tunbridge Wells",
                "Maple's flat is in TN23 1AB.                      | a postcode or the code of a district",
                "Maple's flat is in ct11ab.                        | a postcode or the code of a district",
                "Maple comes from E07000105.                       | a postcode or the code of a district",
                "Maple comes from e07000105.                       | a postcode or the code of a district",
                "Maple's number is 01622-123456.                   | a long number, as of a telephone or a record",
                "Maple's number is 01622 123456.                   | a long number, as of a telephone or a record",
                "Maple's record is 943 476 5919.                   | a long number, as of a telephone or a record"
            })
    void e6_what_gives_away_is_found(String story, String what) {
        assertEquals(Optional.ofNullable(what), StoryRules.givesAway(story, DISTRICTS));
    }
}
