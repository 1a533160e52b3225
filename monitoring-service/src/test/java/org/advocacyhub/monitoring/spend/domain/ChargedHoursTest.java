package org.advocacyhub.monitoring.spend.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours charged as spend are compared with hours delivered above the block (domain.md F.5). */
class ChargedHoursTest {

    @ParameterizedTest(name = "{0} charged, {1} delivered, {2} above the block: {3}")
    @CsvSource({
        "0,   0,   0,   ",
        "60,  600, 60,  ",
        "61,  600, 60,  PAID_BY_THE_BLOCK",
        "600, 600, 60,  PAID_BY_THE_BLOCK",
        "601, 600, 60,  NOT_DELIVERED",
        "1,   0,   0,   NOT_DELIVERED"
    })
    void f5_more_than_was_delivered_above_the_block_is_a_finding(
            long charged, long delivered, long above, ChargedHours.Finding finding) {
        var hours = new ChargedHours(charged, delivered, above);

        assertEquals(Optional.ofNullable(finding), hours.finding());
        assertEquals(finding != null, hours.words("IMHA").isPresent());
    }

    @Test
    void a_finding_says_its_evidence() {
        assertEquals(
                "10.50 hours were charged on IMHA, 10.00 were delivered, 8.00 of them above the block: 2.50 too many. Have missing"
                        + " hours recorded, or take the charge back.",
                new ChargedHours(630, 600, 480).words("IMHA").orElseThrow());
    }
}
