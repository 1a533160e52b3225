package org.advocacyhub.provider.casework.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import org.advocacyhub.provider.casework.domain.ClosureRules.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** domain.md D.2: what has to be there before a case is closed for a reason. */
class ClosureRulesTest {

    private static final EnumSet<ClosureReason> COMPLETED = EnumSet.of(
            ClosureReason.COMPLETED_OUTCOME_ACHIEVED,
            ClosureReason.COMPLETED_PARTLY,
            ClosureReason.COMPLETED_NOT_ACHIEVED,
            ClosureReason.PROCESS_ENDED,
            ClosureReason.RPR_AUTHORISATION_ENDED,
            ClosureReason.DISCHARGED_FROM_MHA,
            ClosureReason.SELF_ADVOCATING,
            ClosureReason.STEPPED_DOWN);
    private static final EnumSet<ClosureReason> AT_CONTACT =
            EnumSet.of(ClosureReason.DECLINED_AT_CONTACT, ClosureReason.INELIGIBLE_AFTER_CONTACT);

    @ParameterizedTest
    @EnumSource(ClosureReason.class)
    void what_was_completed_or_ended_at_a_contact_had_one(ClosureReason reason) {
        var expected = COMPLETED.contains(reason) || AT_CONTACT.contains(reason) ? "no-contact-yet" : "none";

        assertEquals(expected, fault(reason, false, false, false));
        assertEquals("none", fault(reason, true, false, false));
    }

    /** A.2: instructionVerifiedAt before ACTIVE; A.5.6: a report, or why there is none. Any other ending needs neither. */
    @ParameterizedTest
    @EnumSource(ClosureReason.class)
    void only_what_counts_as_completed_needs_its_instruction_and_its_report(ClosureReason reason) {
        var completed = COMPLETED.contains(reason);

        assertEquals(completed ? "instruction-missing" : "none", fault(reason, true, true, false));
        assertEquals(completed ? "report-missing" : "none", fault(reason, true, false, true));
    }

    @ParameterizedTest(name = "contact {0}, instruction wanted {1}, report wanted {2}: {3}")
    @CsvSource({
        "false, true,  true,  no-contact-yet",
        "true,  true,  true,  instruction-missing",
        "true,  false, true,  report-missing",
        "true,  false, false, none"
    })
    void what_comes_first_in_a_case_is_asked_for_first(
            boolean contacted, boolean instructionWanted, boolean reportWanted, String code) {
        assertEquals(code, fault(ClosureReason.PROCESS_ENDED, contacted, instructionWanted, reportWanted));
    }

    private static String fault(
            ClosureReason reason, boolean contacted, boolean instructionWanted, boolean reportWanted) {
        return ClosureRules.check(reason, "IMCA_SMT", contacted, instructionWanted, reportWanted)
                .map(Fault::code)
                .orElse("none");
    }
}
