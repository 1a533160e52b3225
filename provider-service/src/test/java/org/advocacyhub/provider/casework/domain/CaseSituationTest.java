package org.advocacyhub.provider.casework.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.provider.casework.domain.CaseStanding.Active;
import org.advocacyhub.provider.casework.domain.CaseStanding.Closed;
import org.advocacyhub.provider.casework.domain.CaseStanding.Closing;
import org.advocacyhub.provider.casework.domain.CaseStanding.FirstContact;
import org.advocacyhub.provider.casework.domain.CaseStanding.OnHold;
import org.advocacyhub.provider.casework.domain.CaseStanding.Open;
import org.advocacyhub.provider.casework.domain.CaseStanding.OpenAllocated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md D.1.2: which moves a case takes from where it stands, and where they lead. */
class CaseSituationTest {

    private static final LocalDate CLOSED_ON = LocalDate.of(2017, 4, 13);
    private static final LocalDate REOPEN_UNTIL = LocalDate.of(2017, 5, 16);
    private static final Ending ENDING = new Ending(CLOSED_ON, ClosureReason.PROCESS_ENDED, REOPEN_UNTIL);
    private static final Hold HOLD = new Hold(HoldReason.PERSON_UNWELL, CLOSED_ON, CLOSED_ON.plusDays(7));

    @ParameterizedTest
    @CsvSource({
        "OPEN_ALLOCATED, first-contact delay activities reviews capacity transfer closure",
        "FIRST_CONTACT,  delay activities scores feedback agreement reviews capacity transfer closure",
        "ACTIVE,         delay activities scores feedback agreement reviews capacity hold transfer closure",
        "ON_HOLD,        delay activities feedback agreement reviews capacity resumption transfer closure",
        "CLOSING,        feedback sign-off",
        "CLOSED,         feedback reopening",
    })
    void every_standing_has_its_moves_and_no_others(CaseState state, String moves) {
        var situation =
                new CaseSituation(standing(state), true, false, true, false, false, false, Appointer.NOBODY, false);

        assertEquals(moves, inWords(situation));
    }

    @ParameterizedTest
    @CsvSource({
        // instruction wanted, report wanted, Care Act, handing over
        "true,  false, false, false, first-contact delay activities instruction reviews capacity transfer closure",
        "false, true,  false, false, first-contact delay activities reviews report capacity transfer closure",
        "false, false, true,  false, first-contact delay activities reviews capacity processes concern-reports combined-assessment transfer closure",
        "false, false, false, true,  first-contact delay activities reviews",
    })
    void the_type_and_a_transfer_add_and_take_moves(
            boolean instruction, boolean report, boolean careAct, boolean handingOver, String moves) {
        var situation = new CaseSituation(
                new OpenAllocated(), true, instruction, true, false, report, careAct, Appointer.NOBODY, handingOver);

        assertEquals(moves, inWords(situation));
    }

    @ParameterizedTest
    @CsvSource({
        "NOBODY,           first-contact delay activities reviews capacity transfer closure",
        "SUPERVISORY_BODY, first-contact delay activities reviews authorisation capacity transfer closure",
        "COURT,            first-contact delay activities reviews court-milestones capacity transfer closure",
    })
    void a6_a7_who_appoints_adds_a_move(Appointer appointer, String moves) {
        var situation =
                new CaseSituation(new OpenAllocated(), true, false, true, false, false, false, appointer, false);

        assertEquals(moves, inWords(situation));
    }

    @ParameterizedTest
    @CsvSource({
        // C.2: until an advocate is named, a case can only end, or be taken up again with one
        "OPEN_ALLOCATED, delay closure",
        "CLOSING,        sign-off",
        "CLOSED,         reopening",
    })
    void a_case_without_an_advocate_has_only_moves_that_need_none(CaseState state, String moves) {
        var situation =
                new CaseSituation(standing(state), false, false, true, false, false, true, Appointer.NOBODY, false);

        assertEquals(moves, inWords(situation));
    }

    @Test
    void what_needs_an_advocate_waits_until_one_is_named_unless_the_case_is_over() {
        var open =
                new CaseSituation(new OpenAllocated(), false, false, true, false, false, true, Appointer.NOBODY, false);
        var closed = new CaseSituation(
                new Closed(ENDING, new OpenAllocated()),
                false,
                false,
                true,
                false,
                false,
                true,
                Appointer.NOBODY,
                false);

        assertTrue(open.waitsForAdvocate(CaseMove.FIRST_CONTACT));
        assertTrue(open.waitsForAdvocate(CaseMove.TRANSFER));
        assertFalse(open.waitsForAdvocate(CaseMove.CLOSURE));
        assertFalse(closed.waitsForAdvocate(CaseMove.FEEDBACK));
        var named =
                new CaseSituation(new OpenAllocated(), true, false, true, false, false, true, Appointer.NOBODY, false);
        assertFalse(named.waitsForAdvocate(CaseMove.FIRST_CONTACT));
    }

    /** D.1.3: what is over, or waits for a signature, is nobody's to hand over. */
    @ParameterizedTest
    @CsvSource({
        "OPEN_ALLOCATED, true",
        "FIRST_CONTACT,  true",
        "ACTIVE,         true",
        "ON_HOLD,        true",
        "CLOSING,        false",
        "CLOSED,         false"
    })
    void only_an_open_case_can_be_handed_over(CaseState state, boolean open) {
        assertEquals(
                open,
                new CaseSituation(standing(state), true, false, true, false, false, false, Appointer.NOBODY, false)
                        .isOpen());
    }

    @Test
    void what_is_agreed_is_not_agreed_again() {
        var situation = new CaseSituation(new Active(), true, false, true, true, false, false, Appointer.NOBODY, false);

        assertEquals("delay activities scores feedback reviews capacity hold transfer closure", inWords(situation));
    }

    @Test
    void work_begins_after_the_contact_and_once_the_instruction_is_verified() {
        // A.2: instructionVerifiedAt is mandatory before ACTIVE
        assertTrue(
                new CaseSituation(new FirstContact(), true, false, true, false, false, false, Appointer.NOBODY, false)
                        .workBegins());
        assertFalse(
                new CaseSituation(new FirstContact(), true, true, true, false, false, false, Appointer.NOBODY, false)
                        .workBegins());
        assertFalse(
                new CaseSituation(new OpenAllocated(), true, false, true, false, false, false, Appointer.NOBODY, false)
                        .workBegins());
        assertFalse(new CaseSituation(new Active(), true, false, true, false, false, false, Appointer.NOBODY, false)
                .workBegins());
    }

    @Test
    void a_closed_case_is_reopened_up_to_and_on_the_last_day() {
        var closed = new Closed(ENDING, new Active());
        var situation = new CaseSituation(closed, true, false, true, false, false, false, Appointer.NOBODY, false);

        assertTrue(situation.moves(REOPEN_UNTIL).contains(CaseMove.REOPENING));
        assertEquals(EnumSet.of(CaseMove.FEEDBACK), situation.moves(REOPEN_UNTIL.plusDays(1)));
        assertThrows(IllegalStateException.class, () -> closed.reopen(REOPEN_UNTIL.plusDays(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN_ALLOCATED, OPEN_ALLOCATED",
        "FIRST_CONTACT,  FIRST_CONTACT",
        "ACTIVE,         ACTIVE",
        // what rested is active when it is taken up again
        "ON_HOLD,        ACTIVE",
    })
    void an_ending_that_is_undone_leads_back(CaseState before, CaseState back) {
        var open = (Open) standing(before);

        assertEquals(back, open.close(ENDING).reopen(REOPEN_UNTIL).state());
        assertEquals(back, open.askToClose(ENDING).refuse().state());
        assertEquals(back, open.askToClose(ENDING).sign().reopen(REOPEN_UNTIL).state());
    }

    @Test
    void a_hold_is_reviewed_after_it_began() {
        assertThrows(IllegalArgumentException.class, () -> new Hold(HoldReason.PERSON_UNWELL, CLOSED_ON, CLOSED_ON));
    }

    private static CaseStanding standing(CaseState state) {
        return switch (state) {
            case OPEN_ALLOCATED -> new OpenAllocated();
            case FIRST_CONTACT -> new FirstContact();
            case ACTIVE -> new Active();
            case ON_HOLD -> new OnHold(HOLD);
            case CLOSING -> new Closing(ENDING, new Active());
            case CLOSED -> new Closed(ENDING, new Active());
        };
    }

    private static String inWords(CaseSituation situation) {
        return Stream.of(CaseMove.values())
                .filter(situation.moves(CLOSED_ON)::contains)
                .map(CaseMove::path)
                .collect(Collectors.joining(" "));
    }
}
