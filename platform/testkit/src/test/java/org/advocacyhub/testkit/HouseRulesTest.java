package org.advocacyhub.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Does each rule find what it is there to find, and leave good code alone? */
class HouseRulesTest {

    private static final String SPECIMEN = "org.advocacyhub.testkit.specimen.";

    private static String complaints;

    @BeforeAll
    static void check_the_bad_specimen() {
        complaints = assertThrows(AssertionError.class, () -> check("bad")).getMessage();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ImpureRules.facts> has type <com.fasterxml.jackson.databind.JsonNode>",
                "Cycle detected: Slice here",
                "bad.here.TextUtil> has name matching",
                "calls method <java.time.Instant.now()>",
                "calls method <java.time.Clock.systemUTC()>",
                "calls method <java.lang.System.currentTimeMillis()>",
                "OpenResource.forgotten() does not say who may call it",
                "OpenResource.rows() shows the entity " + SPECIMEN + "bad.there.Row",
            })
    void what_breaks_a_rule_is_named(String complaint) {
        assertTrue(complaints.contains(complaint), () -> "not found: " + complaint + "\nin " + complaints);
    }

    @Test
    void reading_the_time_from_a_clock_is_no_complaint() {
        assertFalse(complaints.contains("LocalDate.now(java.time.Clock)"), complaints);
    }

    @Test
    void good_code_passes() {
        assertDoesNotThrow(() -> check("good"));
    }

    @Test
    void a_misspelt_package_does_not_pass_as_clean() {
        assertThrows(AssertionError.class, () -> HouseRules.check("org.advocacyhub.nowhere"));
    }

    private static void check(String name) {
        HouseRules.check(new ClassFileImporter().importPackages(SPECIMEN + name), SPECIMEN + name);
    }
}
