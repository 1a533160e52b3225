package org.advocacyhub.triage.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.MhaStatus;
import org.junit.jupiter.api.Test;

class ImhaTableTest {

    private static final DecisionTable<ImhaInputs, Outcome> TABLE = ImhaTable.VERSIONS.getFirst();
    private static final List<Answer> YNU = List.of(Answer.values());
    private static final Set<MhaStatus> HOLDING =
            EnumSet.of(MhaStatus.S4, MhaStatus.S5_2, MhaStatus.S5_4, MhaStatus.S135, MhaStatus.S136);

    @Test
    void every_combination_is_decided_by_the_row_that_the_published_table_says() {
        var inputs = everyCombination();

        assertEquals(27 * 3 * 3 * 3 * 2 * 2, inputs.size());
        Combinations.eachIsDecidedAs(TABLE, inputs, ImhaTableTest::published);
        Combinations.everyRowDecides(TABLE, inputs);
    }

    @Test
    void section_58a_qualifies_below_18_only() {
        assertEquals("IMHA-07", decide(MhaStatus.S58A_DISCUSSED, 17));
        assertEquals("IMHA-99", decide(MhaStatus.S58A_DISCUSSED, 18));
        assertEquals("IMHA-99", decide(MhaStatus.S58A_DISCUSSED, null));
    }

    @Test
    void there_is_no_minimum_age() {
        assertEquals("IMHA-07", decide(MhaStatus.S3, 12));
    }

    @Test
    void informal_patients_get_the_outcome_of_the_law_or_of_the_contract() {
        var byLaw = new ImhaInputs(MhaStatus.INFORMAL, 40, Answer.Y, Answer.N, true, false);
        var byContract = new ImhaInputs(MhaStatus.INFORMAL, 40, Answer.Y, Answer.N, false, true);

        assertEquals(Outcome.ELIGIBLE, TABLE.decide(byLaw).outcome());
        assertEquals(Outcome.ELIGIBLE_CONTRACT, TABLE.decide(byContract).outcome());
    }

    @Test
    void what_is_not_known_is_asked_by_name() {
        var finding = TABLE.decide(new ImhaInputs(MhaStatus.S3, 40, Answer.U, Answer.N, false, false));

        assertEquals(Outcome.NEEDS_INFO, finding.outcome());
        assertEquals("Information incomplete: hospital/LSSA in England", finding.reason());
    }

    private static String decide(MhaStatus status, Integer age) {
        return TABLE.decide(new ImhaInputs(status, age, Answer.Y, Answer.N, false, false))
                .ruleId();
    }

    private static List<ImhaInputs> everyCombination() {
        var flags = List.of(true, false);
        return Combinations.of(
                        List.of(List.of(MhaStatus.values()), Arrays.asList(null, 17, 18), YNU, YNU, flags, flags))
                .stream()
                .map(in -> new ImhaInputs(
                        (MhaStatus) in[0], (Integer) in[1], (Answer) in[2], (Answer) in[3], (Boolean) in[4], (Boolean)
                                in[5]))
                .toList();
    }

    /** Table IMHA read by a second pair of eyes. */
    private static String published(ImhaInputs in) {
        if (in.mhaStatus() == MhaStatus.U) {
            return "IMHA-01";
        }
        if (HOLDING.contains(in.mhaStatus())) {
            return "IMHA-02";
        }
        if (in.mhaStatus() == MhaStatus.INFORMAL) {
            if (!in.schedule3Commenced() && !in.informalFundedLocally()) {
                return "IMHA-03";
            }
            // whom the law or the contract lets qualify is a qualifying patient: IMHA-05 names the other authority
            return switch (in.hospitalInArea()) {
                case Y -> "IMHA-04";
                case N -> "IMHA-05";
                case U -> "IMHA-99";
            };
        }
        var adult = in.ageYears() == null || in.ageYears() >= 18;
        if (in.mhaStatus() == MhaStatus.DOLS_IN_MH_HOSPITAL || in.mhaStatus() == MhaStatus.S58A_DISCUSSED && adult) {
            return "IMHA-99";
        }
        return switch (in.hospitalInArea()) {
            case N -> "IMHA-05";
            case U -> "IMHA-99";
            case Y -> in.patientDeclines() == Answer.Y ? "IMHA-06" : "IMHA-07";
        };
    }
}
