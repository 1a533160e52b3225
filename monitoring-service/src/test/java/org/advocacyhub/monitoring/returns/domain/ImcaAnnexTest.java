package org.advocacyhub.monitoring.returns.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.advocacyhub.monitoring.returns.domain.EligibilityCalculator.Outcome;
import org.advocacyhub.monitoring.returns.domain.ImcaAnnex.Closed;
import org.advocacyhub.monitoring.returns.domain.ImcaAnnex.Ineligible;
import org.advocacyhub.monitoring.returns.domain.ImcaAnnex.Instructions;
import org.advocacyhub.monitoring.returns.domain.ImcaAnnex.OfRole;
import org.advocacyhub.monitoring.returns.domain.ImcaAnnex.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The IMCA annex (E.4) with figures that can be checked by hand. */
class ImcaAnnexTest {

    @Test
    void instructions_by_role_with_hours_and_days_per_case() {
        var annex = ImcaAnnex.of(
                List.of(
                        new Instructions("IMCA_ACCOM", "total", "", 3),
                        new Instructions("IMCA_39A", "total", "", 1),
                        new Instructions("IMCA_ACCOM", "ageBand", "80_PLUS", 2),
                        new Instructions("IMCA_ACCOM", "ageBand", "", 1),
                        new Instructions("IMCA_39A", "sex", "MALE", 1)),
                List.of(
                        new Outcome("IMCA_SMT", "NOT_ELIGIBLE", "SMT-02", 2),
                        new Outcome("IMCA_SMT", "NEEDS_INFO", "SMT-03", 9),
                        new Outcome("IMCA_SMT", null, null, 9),
                        new Outcome("IMCA_ACCOM", "ELIGIBLE", "ACC-09", 3),
                        new Outcome("IMHA", "NOT_ELIGIBLE", "IMHA-01", 9)),
                // 10 + 10 + 21 days in three cases: 13.67; 450 minutes: 2.5 hours a case
                List.of(new Closed("IMCA_ACCOM", 10, 2), new Closed("IMCA_ACCOM", 21, 1), new Closed("IMHA", 99, 9)),
                Map.of("IMCA_ACCOM", 450L, "IMHA", 600L),
                OptionalLong.empty(),
                55);

        assertEquals(4, annex.eligible());
        assertNull(annex.expected());
        assertEquals(ImcaRole.values().length, annex.byRole().size());
        assertEquals(
                new OfRole(ImcaRole.ACCOMMODATION, 3, 3, new BigDecimal("2.50"), new BigDecimal("13.67")),
                annex.byRole().getFirst());
        assertEquals(new OfRole(ImcaRole.SMT, 0, 0, null, null), annex.byRole().get(1));
        assertEquals(List.of(new Ineligible(ImcaRole.SMT, "SMT-02", 2)), annex.ineligible());
        assertEquals(
                List.of(
                        new Split("ageBand", ImcaRole.ACCOMMODATION, "80_PLUS", 2),
                        new Split("ageBand", ImcaRole.ACCOMMODATION, "NOT_KNOWN", 1),
                        new Split("sex", ImcaRole.DOLS_39A, "MALE", 1)),
                annex.splits());
    }

    @ParameterizedTest
    @CsvSource({"1576100, 867", "100000, 55", "909, 0", "910, 1"}) // 909 x 55 / 100,000 is just below a half
    void the_benchmark_makes_of_the_population_so_many(long people, long expected) {
        var annex = ImcaAnnex.of(List.of(), List.of(), List.of(), Map.of(), OptionalLong.of(people), 55);

        assertEquals(expected, annex.expected());
    }
}
