package org.advocacyhub.provider.activity.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.advocacyhub.provider.casework.domain.ActivityCategory;
import org.advocacyhub.provider.casework.domain.AttemptReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D.3: minutes 1 to 1440, and attempts with their reason. */
class WorkRulesTest {

    @ParameterizedTest(name = "{0} {1} minutes, reason {2}, {3} miles: {4}")
    @CsvSource({
        "TRAVEL, 1, , , ''",
        "TRAVEL, 0, , , minutes out-of-range",
        "TRAVEL, 1440, , , ''",
        "TRAVEL, 1441, , , minutes out-of-range",
        "TRAVEL, 5, , 0, ''",
        "TRAVEL, 5, , -1, travelMiles out-of-range",
        "TRAVEL, 5, , 1000, ''",
        "TRAVEL, 5, , 1001, travelMiles out-of-range",
        "DNA_ABORTED_VISIT, 5, PERSON_ABSENT, , ''",
        "DNA_ABORTED_VISIT, 5, , , attemptReason required",
        "CLIENT_CONTACT_F2F, 5, PERSON_ABSENT, , attemptReason not-asked",
        "DNA_ABORTED_VISIT, 0, , , minutes out-of-range; attemptReason required"
    })
    void d3_a_record_of_time(
            ActivityCategory category, int minutes, AttemptReason reason, Integer miles, String faults) {
        assertEquals(faults, faults(work("ADV-01", category, minutes, reason, miles, null)));
    }

    @Test
    void an_advocate_is_named_by_a_reference() {
        assertEquals(
                "advocateId invalid-reference", faults(work("Mary", ActivityCategory.TRAVEL, 5, null, null, null)));
        assertEquals("advocateId invalid-reference", faults(work(null, ActivityCategory.TRAVEL, 5, null, null, null)));
    }

    @Test
    void notes_are_bounded() {
        assertEquals("", faults(work("ADV-01", ActivityCategory.TRAVEL, 5, null, null, "q".repeat(4000))));
        assertEquals(
                "notes too-long", faults(work("ADV-01", ActivityCategory.TRAVEL, 5, null, null, "q".repeat(4001))));
    }

    private static Work work(
            String advocateId,
            ActivityCategory category,
            int minutes,
            AttemptReason reason,
            Integer miles,
            String notes) {
        return new Work(advocateId, LocalDate.of(2016, 4, 12), category, minutes, null, reason, miles, notes);
    }

    private static String faults(Work work) {
        return WorkRules.faults(work).stream()
                .map(fault -> fault.field() + " " + fault.code())
                .collect(Collectors.joining("; "));
    }
}
