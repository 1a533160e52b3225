package org.advocacyhub.triage.banding.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.advocacyhub.triage.banding.domain.BandRules.Banding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md C.1 and C.3: a person's band stands, but what the rules find on top of what they found may only raise it. */
class PersonBandTest {

    @ParameterizedTest(name = "set {0} instead of {1}, the rules say {2}: {3}")
    @CsvSource({
        "P2, P3, P3, P2", // raised: stands
        "P2, P3, P4, P2",
        "P2, P3, P2, P2",
        "P2, P3, P1, P1", // the rules find more
        "P4, P2, P2, P4", // lowered: stands
        "P4, P2, P3, P4",
        "P4, P2, P1, P1", // a new date raises it
    })
    void what_counts(Band set, Band insteadOf, Band rules, Band counts) {
        var person = new PersonBand(set, insteadOf, RegradeReason.OTHER);

        assertEquals(
                counts, person.over(new Banding(rules, "B-07", "By the rules.")).band());
    }

    @Test
    void a_band_by_a_person_says_so() {
        var counts = new PersonBand(Band.P2, Band.P3, RegradeReason.SITUATION_WORSE)
                .over(new Banding(Band.P3, "B-09", "Statutory."));

        assertEquals("PERSON", counts.ruleId());
        assertTrue(counts.reason().contains("got worse"), counts.reason());
    }
}
