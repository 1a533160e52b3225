package org.advocacyhub.provider.advocate.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.advocacyhub.provider.advocate.domain.Fitness.Fit;
import org.advocacyhub.provider.advocate.domain.Fitness.NeverFit;
import org.advocacyhub.provider.advocate.domain.FitnessTally.Counted;
import org.advocacyhub.provider.advocate.domain.Qualification.Status;
import org.advocacyhub.provider.advocate.domain.Requirement.WorkingTowards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** K-30: who is fit, and who has the IMHA unit in time (domain.md A.15). */
class FitnessTallyTest {

    private static final LocalDate DAY = LocalDate.parse("2016-06-30");
    private static final Fitness FIT = new Fit("A15-2015-04", List.of());
    private static final Fitness UNFIT = new NeverFit("A15-2015-04", List.of());
    private static final Requirement IMHA = new Requirement(
            "IMHA",
            "A15-2015-04",
            List.of(Set.of(Unit.CORE, Unit.IMHA), Set.of(Unit.L4_MENTAL_HEALTH)),
            Set.of(),
            new WorkingTowards(true, 12, Set.of(), false),
            true,
            false,
            false,
            false,
            null);

    @ParameterizedTest
    @CsvSource({
        "CORE 2014-01-01 +, IMHA 2015-01-01 +, QUALIFIED",
        "L4_MENTAL_HEALTH 2016-06-30 +, , QUALIFIED",
        "CORE 2014-01-01 +, IMHA 2016-07-01 +, NONE", // achieved tomorrow
        "CORE 2014-01-01 +, IMHA 2015-06-30 -, IN_TIME", // the last day of the twelve months
        "CORE 2014-01-01 +, IMHA 2015-06-29 -, OVERDUE",
        "L4_MENTAL_HEALTH 2015-06-29 -, , OVERDUE",
        "IMHA 2014-01-01 +, CORE 2015-01-01 -, IN_TIME", // has the unit, and core is common to all types
        "CORE 2014-01-01 +, CARE_ACT 2015-01-01 +, NONE",
        "CORE 2014-01-01 -, , NONE"
    })
    void a15_how_far_somebody_is_with_the_units_of_imha(String one, String other, UnitStanding standing) {
        assertEquals(standing, UnitStanding.of(IMHA, Set.of(Unit.CORE), held(one, other), DAY));
    }

    @Test
    void k30_fit_for_all_that_one_works_else_for_anything_that_could_come() {
        var tally = FitnessTally.of(List.of(
                new Counted(List.of(FIT, FIT), List.of(), UnitStanding.QUALIFIED),
                new Counted(List.of(FIT, UNFIT), List.of(FIT), UnitStanding.IN_TIME),
                new Counted(List.of(), List.of(UNFIT, FIT), UnitStanding.OVERDUE),
                new Counted(List.of(), List.of(UNFIT), UnitStanding.NONE),
                new Counted(List.of(), List.of(), UnitStanding.NONE)));

        assertEquals(new FitnessTally(5, 2, 1, 1, 1), tally);
    }

    private static List<Qualification> held(String... units) {
        var held = new ArrayList<Qualification>();
        for (var unit : units) {
            if (unit != null) {
                var parts = unit.split(" ");
                held.add(new Qualification(
                        Unit.valueOf(parts[0]),
                        parts[2].equals("+") ? Status.ACHIEVED : Status.WORKING_TOWARDS,
                        LocalDate.parse(parts[1])));
            }
        }
        return held;
    }
}
