package org.advocacyhub.monitoring.agreement.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.agreement.domain.AgreementRules.Standing;
import org.advocacyhub.monitoring.agreement.domain.Decision.Moved;
import org.advocacyhub.monitoring.agreement.domain.Decision.Refused;
import org.advocacyhub.monitoring.agreement.domain.ReturnState.CommissionerAccepted;
import org.advocacyhub.monitoring.agreement.domain.ReturnState.Draft;
import org.advocacyhub.monitoring.agreement.domain.ReturnState.HubApproved;
import org.advocacyhub.monitoring.agreement.domain.ReturnState.Locked;
import org.advocacyhub.monitoring.agreement.domain.ReturnState.PartnerConfirmed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Issue 7, domain.md E.1: the moves of a return, every state against every move. */
class AgreementRulesTest {

    private static final LocalDate END = LocalDate.parse("2016-06-30");
    private static final LocalDate CUT = LocalDate.parse("2016-07-21");
    private static final String FIGURES = "abc";

    private static final Move A = new Move.Confirm("A");
    private static final Move B = new Move.Confirm("B");
    private static final Move APPROVE = new Move.Approve(FIGURES, null);
    private static final Move WITHOUT = new Move.Approve(FIGURES, "No answer.");
    private static final Move ACCEPT = new Move.Accept(FIGURES);
    private static final Move ACCEPT_OTHERS = new Move.Accept("other");
    private static final Move BACK = new Move.SendBack();
    private static final Move LOCK = new Move.Lock(FIGURES);
    private static final Move LOCK_OTHERS = new Move.Lock("other");

    private static final ReturnState DRAFT = draft("A", "B");
    private static final ReturnState CONFIRMED = new PartnerConfirmed();
    private static final ReturnState APPROVED = new HubApproved(FIGURES);
    private static final ReturnState ACCEPTED = new CommissionerAccepted(FIGURES);
    private static final ReturnState LOCKED = new Locked();

    static Stream<Arguments> moves() {
        return Stream.of(
                row("RET-01 one of two parts", DRAFT, A, draft("B"), "RET-01"),
                row("RET-01 the last part", draft("B"), B, CONFIRMED, "RET-01"),
                row("RET-01 again, since its figures changed", draft("B"), A, draft("B"), "RET-01"),
                row("RET-01 again, after all did", CONFIRMED, A, CONFIRMED, "RET-01"),
                row("RET-02 all parts are confirmed", CONFIRMED, APPROVE, APPROVED, "RET-02"),
                row("RET-02 nobody has a part", draft(), APPROVE, APPROVED, "RET-02"),
                row("RET-03 without some", DRAFT, WITHOUT, APPROVED, "RET-03"),
                row("RET-04", APPROVED, ACCEPT, ACCEPTED, "RET-04"),
                row("RET-05", ACCEPTED, LOCK, LOCKED, "RET-05"),
                row("RET-06 by hub or council after the approval", APPROVED, BACK, DRAFT, "RET-06"),
                row("RET-06 after the acceptance", ACCEPTED, BACK, DRAFT, "RET-06"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moves")
    void a_move_that_exists_is_made(String name, ReturnState from, Move move, ReturnState to, String ruleId) {
        var moved = assertInstanceOf(Moved.class, AgreementRules.decide(from, move, standing(CUT, 0)));

        assertEquals(to, moved.to());
        assertEquals(ruleId, moved.ruleId());
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                row("parts are waited for", DRAFT, APPROVE, "parts-not-confirmed", "A, B"),
                row("draft is not accepted", DRAFT, ACCEPT, "not-possible-now", "CONFIRM, APPROVE"),
                row("draft is not sent back", DRAFT, BACK, "not-possible-now", "CONFIRM, APPROVE"),
                row("draft is not locked", DRAFT, LOCK, "not-possible-now", "CONFIRM, APPROVE"),
                row("confirmed is not accepted", CONFIRMED, ACCEPT, "not-possible-now", "CONFIRM, APPROVE"),
                row("confirmed is not sent back", CONFIRMED, BACK, "not-possible-now", "CONFIRM, APPROVE"),
                row("confirmed is not locked", CONFIRMED, LOCK, "not-possible-now", "CONFIRM, APPROVE"),
                row("approved is not confirmed", APPROVED, A, "not-possible-now", "ACCEPT, SEND_BACK"),
                row("approved is not approved", APPROVED, APPROVE, "not-possible-now", "ACCEPT, SEND_BACK"),
                row("approved is not locked", APPROVED, LOCK, "not-possible-now", "ACCEPT, SEND_BACK"),
                row("other figures are not accepted", APPROVED, ACCEPT_OTHERS, "figures-moved", "SEND_BACK"),
                row("accepted is not confirmed", ACCEPTED, A, "not-possible-now", "LOCK, SEND_BACK"),
                row("accepted is not approved", ACCEPTED, APPROVE, "not-possible-now", "LOCK, SEND_BACK"),
                row("accepted is not accepted", ACCEPTED, ACCEPT, "not-possible-now", "LOCK, SEND_BACK"),
                row("other figures are not locked", ACCEPTED, LOCK_OTHERS, "figures-moved", "SEND_BACK"),
                row("locked is not confirmed", LOCKED, A, "not-possible-now", "REVISE"),
                row("locked is not approved", LOCKED, APPROVE, "not-possible-now", "REVISE"),
                row("locked is not accepted", LOCKED, ACCEPT, "not-possible-now", "REVISE"),
                row("locked is not sent back", LOCKED, BACK, "not-possible-now", "REVISE"),
                row("locked is not locked again", LOCKED, LOCK, "not-possible-now", "REVISE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void a_move_that_does_not_exist_is_refused_with_those_that_do(
            String name, ReturnState from, Move move, String code, String says) {
        var refused = assertInstanceOf(Refused.class, AgreementRules.decide(from, move, standing(CUT, 0)));

        assertEquals(code, refused.code());
        assertTrue(refused.words().contains(says), refused.words());
    }

    @Test
    void nothing_is_agreed_on_while_the_quarter_runs() {
        var lastDay = assertInstanceOf(Refused.class, AgreementRules.decide(DRAFT, A, standing(END, 0)));

        assertEquals("quarter-running", lastDay.code());
        assertInstanceOf(Moved.class, AgreementRules.decide(DRAFT, A, standing(END.plusDays(1), 0)));
    }

    @Test
    void e1_it_is_locked_from_the_cut_on() {
        var before =
                assertInstanceOf(Refused.class, AgreementRules.decide(ACCEPTED, LOCK, standing(CUT.minusDays(1), 0)));

        assertEquals("quarter-not-closed", before.code());
        assertEquals(
                "The figures of the quarter are taken as they are known on " + CUT
                        + ", the 15th working day after its end. Lock the return on that day or later.",
                before.words());
        assertInstanceOf(Moved.class, AgreementRules.decide(ACCEPTED, LOCK, standing(CUT, 0)));
    }

    @Test
    void e1_challenges_are_answered_before_the_hub_approves() {
        var open = assertInstanceOf(Refused.class, AgreementRules.decide(CONFIRMED, APPROVE, standing(CUT, 1)));

        assertEquals("challenges-open", open.code());
        assertEquals(
                "challenges-open",
                assertInstanceOf(Refused.class, AgreementRules.decide(DRAFT, WITHOUT, standing(CUT, 1)))
                        .code());
    }

    @ParameterizedTest
    @CsvSource({"10, 15, 20, true", "15, 15, 15, true", "16, 15, 20, false", "10, 15, 14, false"})
    void nobody_is_due_before_those_for_whom_they_wait(int partner, int hub, int council, boolean inOrder) {
        assertEquals(inOrder, new DueDays(partner, hub, council).isInOrder());
    }

    @ParameterizedTest
    @CsvSource({
        "2016-07-01, 10", // everybody's, though it was set last
        "2016-10-01, 9", // the contract's own, of two for the same quarter the later
        "2017-01-01, 9",
        "2017-04-01, 5"
    })
    void the_last_setting_of_the_latest_quarter_holds_and_the_contracts_own_first(LocalDate quarter, int partner) {
        var settings = List.of(
                setting("2000-01-01", false, 10, "2016-09-09T09:00:00Z"),
                setting("2016-10-01", true, 9, "2016-08-02T09:00:00Z"),
                setting("2016-10-01", true, 8, "2016-08-01T09:00:00Z"),
                setting("2017-04-01", true, 5, "2016-07-31T09:00:00Z"));

        assertEquals(partner, DueSetting.holding(settings, quarter).days().partner());
        assertEquals(
                List.of(false, false, true, false),
                settings.stream().map(setting -> setting.isReplacedIn(settings)).toList());
    }

    private static DueSetting setting(String from, boolean own, int partner, String setAt) {
        return new DueSetting(
                LocalDate.parse(from), own, new DueDays(partner, 15, 20), "somebody", Instant.parse(setAt));
    }

    @Test
    void both_sides_of_a_due_day_are_told() {
        var due = new DueDays(10, 15, 20);

        assertEquals(LocalDate.parse("2016-07-14"), due.partnerBy(END));
        assertEquals(CUT, due.hubBy(END));
        assertEquals(LocalDate.parse("2016-07-28"), due.councilBy(END));
        assertEquals(true, DueDays.inTime(CUT, CUT, CUT));
        assertEquals(false, DueDays.inTime(CUT.plusDays(1), CUT, CUT.plusDays(1)));
        assertNull(DueDays.inTime(null, CUT, CUT));
        assertEquals(false, DueDays.inTime(null, CUT, CUT.plusDays(1)));
    }

    private static Arguments row(Object... values) {
        return Arguments.of(values);
    }

    private static Draft draft(String... awaiting) {
        return new Draft(new TreeSet<>(List.of(awaiting)));
    }

    private static Standing standing(LocalDate today, int openChallenges) {
        return new Standing(today, END, CUT, new TreeSet<>(List.of("A", "B")), openChallenges);
    }
}
