package org.advocacyhub.provider.casework;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.provider.casework.domain.CaseState;
import org.advocacyhub.provider.casework.domain.ClosureReason;

/**
 * A case as somebody would explain it on a whiteboard (domain.md D.1.2, D.2): a handful of flags, written without a look at how
 * the service does it. Immutable: a move answers the next model.
 *
 * @param before where a case that is closing or closed goes on when its ending is undone
 */
record CaseModel(
        Kind kind,
        CaseState state,
        boolean contacted,
        boolean instructed,
        boolean explained,
        boolean agreed,
        boolean reported,
        boolean handingOver,
        CaseState before,
        LocalDate closedOn) {

    /** What is true of the type. */
    record Kind(String serviceType, boolean imca, boolean careAct) {}

    /** What somebody tries; the reason matters for a closure, the yes for a signature. */
    record Attempt(CaseMove move, ClosureReason reason, boolean yes) {}

    static CaseModel opened(Kind kind) {
        return new CaseModel(
                kind, CaseState.OPEN_ALLOCATED, false, !kind.imca(), false, false, !kind.imca(), false, null, null);
    }

    Set<CaseMove> moves(LocalDate today) {
        var moves = EnumSet.noneOf(CaseMove.class);
        if (state == CaseState.CLOSED) {
            moves.add(CaseMove.FEEDBACK);
            add(moves, CaseMove.REOPENING, inTime(today));
            return moves;
        }
        if (state == CaseState.CLOSING) {
            return EnumSet.of(CaseMove.FEEDBACK, CaseMove.SIGN_OFF);
        }
        moves.addAll(EnumSet.of(CaseMove.DELAY, CaseMove.ACTIVITY, CaseMove.REVIEW));
        add(moves, CaseMove.FIRST_CONTACT, !contacted);
        add(moves, CaseMove.FEEDBACK, contacted);
        add(moves, CaseMove.AGREEMENT, contacted && !agreed);
        add(moves, CaseMove.CONFIDENTIALITY, contacted && !explained);
        add(moves, CaseMove.SCORES, contacted && state != CaseState.ON_HOLD);
        add(moves, CaseMove.INSTRUCTION, !instructed);
        add(moves, CaseMove.REPORT, !reported);
        add(moves, CaseMove.PROCESS, kind.careAct());
        add(moves, CaseMove.CONCERN, kind.careAct());
        add(moves, CaseMove.COMBINATION, kind.careAct());
        add(moves, CaseMove.HOLD, state == CaseState.ACTIVE);
        add(moves, CaseMove.RESUMPTION, state == CaseState.ON_HOLD);
        add(moves, CaseMove.CAPACITY, !handingOver);
        add(moves, CaseMove.TRANSFER, !handingOver);
        add(moves, CaseMove.CLOSURE, !handingOver);
        return moves;
    }

    /** Fewer than 20 working days have passed, or the twentieth is today: a weekend after it is too late. */
    private boolean inTime(LocalDate today) {
        var passed = WorkingCalendar.england().between(closedOn, today);
        return passed < 20 || (passed == 20 && WorkingCalendar.england().isWorkingDay(today));
    }

    /** Whether it is let through today. */
    boolean allows(Attempt attempt, LocalDate today) {
        if (!moves(today).contains(attempt.move())) {
            return false;
        }
        if (attempt.move() != CaseMove.CLOSURE || attempt.reason() != ClosureReason.PROCESS_ENDED) {
            return true;
        }
        return contacted && instructed && reported;
    }

    CaseModel after(Attempt attempt, LocalDate today) {
        return switch (attempt.move()) {
            case FIRST_CONTACT ->
                with(CaseState.FIRST_CONTACT, true, instructed, agreed, reported, handingOver, null, null);
            case ACTIVITY, SCORES ->
                state == CaseState.FIRST_CONTACT && instructed
                        ? with(CaseState.ACTIVE, contacted, true, agreed, reported, handingOver, null, null)
                        : this;
            case INSTRUCTION -> with(state, contacted, true, agreed, reported, handingOver, null, null);
            case AGREEMENT -> with(state, contacted, instructed, true, reported, handingOver, null, null);
            case CONFIDENTIALITY ->
                new CaseModel(kind, state, contacted, instructed, true, agreed, reported, handingOver, null, null);
            case REPORT -> with(state, contacted, instructed, agreed, true, handingOver, null, null);
            case HOLD -> with(CaseState.ON_HOLD, contacted, instructed, agreed, reported, handingOver, null, null);
            case RESUMPTION -> with(CaseState.ACTIVE, contacted, instructed, agreed, reported, handingOver, null, null);
            case TRANSFER -> with(state, contacted, instructed, agreed, reported, true, null, null);
            case CLOSURE ->
                with(
                        attempt.reason() == ClosureReason.RISK ? CaseState.CLOSING : CaseState.CLOSED,
                        contacted,
                        instructed,
                        agreed,
                        reported,
                        false,
                        state == CaseState.ON_HOLD ? CaseState.ACTIVE : state,
                        today);
            case SIGN_OFF ->
                attempt.yes()
                        ? with(CaseState.CLOSED, contacted, instructed, agreed, reported, false, before, closedOn)
                        : goesOn();
            case REOPENING -> goesOn();
            case DELAY, FEEDBACK, REVIEW, AUTHORISATION, COURT_MILESTONE, CAPACITY, PROCESS, CONCERN, COMBINATION ->
                this;
        };
    }

    /** The other partner took it, or said no: nobody asks any more. */
    CaseModel answered() {
        return with(state, contacted, instructed, agreed, reported, false, null, null);
    }

    private CaseModel goesOn() {
        return with(before, contacted, instructed, agreed, reported, false, null, null);
    }

    private CaseModel with(
            CaseState next,
            boolean contact,
            boolean instruction,
            boolean agreement,
            boolean report,
            boolean handing,
            CaseState back,
            LocalDate closed) {
        return new CaseModel(kind, next, contact, instruction, explained, agreement, report, handing, back, closed);
    }

    private static void add(Set<CaseMove> moves, CaseMove move, boolean exists) {
        if (exists) {
            moves.add(move);
        }
    }
}
