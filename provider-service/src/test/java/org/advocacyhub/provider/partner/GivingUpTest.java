package org.advocacyhub.provider.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.advocacyhub.provider.partner.domain.PaymentTerms;
import org.advocacyhub.runtime.web.Refusal.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of sub-contracts, and which work a withdrawal concerns (domain.md F.9, A.13 C-07). */
class GivingUpTest {

    private static final LocalDate ON = LocalDate.of(2017, 6, 15);
    private static final LocalDate BEGAN = LocalDate.of(2016, 4, 1);
    private static final String THANET = "E07000114";
    private static final String DOVER = "E07000108";

    private static Subcontract subcontract(String lot, String type, LocalDate from, LocalDate to, String... districts) {
        return new Subcontract(
                "KENT-ADV-2016",
                lot,
                List.of(type),
                List.of(districts),
                List.of(),
                1000,
                from,
                to,
                PaymentTerms.ARREARS_MONTHLY,
                30,
                null,
                List.of(),
                List.of());
    }

    private static GivingUp of(Set<String> districts, Subcontract... before) {
        return GivingUp.of(List.of(before), Set.of("MH"), districts, ON);
    }

    @Test
    void a_lot_ends_the_day_before_and_other_lots_stay() {
        var other = subcontract("LD", "COMMUNITY", BEGAN, null);

        var outcome = of(Set.of(), subcontract("MH", "IMHA", BEGAN, null, THANET, DOVER), other);

        assertEquals(
                List.of(ON.minusDays(1)),
                outcome.after().stream().limit(1).map(Subcontract::validTo).toList());
        assertEquals(other, outcome.after().get(1));
        assertTrue(outcome.work().givenUp().getFirst().whole());
        assertFalse(outcome.work().isEverything());
    }

    @Test
    void what_would_begin_later_never_does_and_what_is_over_stays_as_it_was() {
        var over = subcontract("MH", "IMHA", BEGAN, ON.minusDays(1), THANET);
        var later = subcontract("MH", "IMHA", ON, null, THANET);

        var outcome = of(Set.of(), over, later);

        assertEquals(List.of(over), outcome.after());
        assertEquals(1, outcome.work().givenUp().size());
        assertTrue(outcome.work().isEverything());
    }

    @Test
    void the_last_day_of_a_subcontract_is_still_given_up() {
        var outcome = of(Set.of(), subcontract("MH", "IMHA", BEGAN, ON, THANET));

        assertEquals(ON.minusDays(1), outcome.after().getFirst().validTo());
    }

    @Test
    void the_rest_of_the_districts_is_a_subcontract_of_its_own_from_the_day_on() {
        var outcome = of(Set.of(THANET), subcontract("MH", "IMHA", BEGAN, null, THANET, DOVER));

        assertEquals(List.of(THANET, DOVER), outcome.after().get(0).districts());
        assertEquals(ON.minusDays(1), outcome.after().get(0).validTo());
        assertEquals(List.of(DOVER), outcome.after().get(1).districts());
        assertEquals(ON, outcome.after().get(1).validFrom());
        assertEquals(List.of(THANET), outcome.work().givenUp().getFirst().districts());
    }

    @Test
    void districts_cant_be_taken_from_a_whole_area_nor_an_advance_be_cut_within_a_quarter() {
        var area = subcontract("MH", "IMHA", BEGAN, null);
        assertEquals(
                List.of("whole-area"),
                of(Set.of(THANET), area).faults().stream().map(FieldError::code).toList());
        assertTrue(of(Set.of(), area).faults().isEmpty());
        var advance = new Subcontract(
                "KENT-ADV-2016",
                "MH",
                List.of("IMHA"),
                List.of(THANET, DOVER),
                List.of(),
                1000,
                BEGAN,
                null,
                PaymentTerms.ADVANCE_QUARTERLY,
                30,
                100L,
                List.of(),
                List.of());
        assertEquals(
                List.of("advance-within-a-quarter"),
                of(Set.of(THANET), advance).faults().stream()
                        .map(FieldError::code)
                        .toList());
        assertTrue(of(Set.of(), advance).faults().isEmpty());
        assertTrue(GivingUp.of(List.of(advance), Set.of("MH"), Set.of(THANET), LocalDate.of(2017, 7, 1))
                .faults()
                .isEmpty());
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "IMHA,      E07000114, true", // given up
                "IMHA,      E07000108, false", // another district
                "COMMUNITY, E07000114, false", // another type
                "IMHA,      -,         false", // may be in what is kept
                "NHS_COMPLAINTS, E07000114, false", // both under the lot and under another one that stays
                "NHS_COMPLAINTS, -,         false",
            })
    void concerns_what_is_given_up_and_not_kept_otherwise(String type, String district, boolean concerned) {
        var work = of(
                        Set.of(THANET),
                        subcontract("MH", "IMHA", BEGAN, null, THANET, DOVER),
                        subcontract("MH", "NHS_COMPLAINTS", BEGAN, null, THANET, DOVER),
                        subcontract("OTHER", "NHS_COMPLAINTS", BEGAN, null))
                .work();

        assertEquals(concerned, work.concerns(type, district));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {"E07000114", "E07000200", "-"})
    void a_lot_that_ends_as_a_whole_leaves_no_case_behind_wherever_it_is(String district) {
        var work = of(Set.of(), subcontract("MH", "IMHA", BEGAN, null, THANET)).work();

        assertTrue(work.concerns("IMHA", district));
        assertFalse(work.concerns("COMMUNITY", district));
    }
}
