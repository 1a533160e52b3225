package org.advocacyhub.provider.casework.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.advocacyhub.provider.casework.domain.CaseStanding.Active;
import org.advocacyhub.provider.casework.domain.CaseStanding.Closed;
import org.advocacyhub.provider.casework.domain.CaseStanding.Closing;
import org.advocacyhub.provider.casework.domain.CaseStanding.FirstContact;
import org.advocacyhub.provider.casework.domain.CaseStanding.OnHold;
import org.advocacyhub.provider.casework.domain.CaseStanding.Open;
import org.advocacyhub.provider.casework.domain.CaseStanding.OpenAllocated;

/**
 * Everything that decides which moves a case takes.
 *
 * @param named an advocate has it; a case that was accepted with the advocate to be named later can only be ended (C.2)
 * @param instructionWanted the law wants an instruction and none is verified
 * @param explained it was explained what is not kept confidential (H.5)
 * @param agreed there is an agreement or a non-instructed plan
 * @param reportWanted a report is owed, and neither made nor excused
 * @param careAct the case follows processes of the Care Act, with what belongs to them (domain.md D.1.4, A.3.4)
 * @param appointer who still has something to say of the appointment (A.6, A.7)
 * @param handingOver another partner is asked to take it over (D.1.3)
 */
public record CaseSituation(
        CaseStanding standing,
        boolean named,
        boolean instructionWanted,
        boolean explained,
        boolean agreed,
        boolean reportWanted,
        boolean careAct,
        Appointer appointer,
        boolean handingOver) {

    /** What needs nobody who works the case: why nobody is named, its end, and what names somebody. */
    private static final Set<CaseMove> WITHOUT_ADVOCATE = Collections.unmodifiableSet(
            EnumSet.of(CaseMove.DELAY, CaseMove.CLOSURE, CaseMove.SIGN_OFF, CaseMove.REOPENING));

    /** The moves that exist today, in the order of a case's life. */
    public Set<CaseMove> moves(LocalDate today) {
        var moves =
                switch (standing) {
                    case OpenAllocated _ -> open(CaseMove.FIRST_CONTACT);
                    case FirstContact _ -> open(CaseMove.SCORES, CaseMove.FEEDBACK, CaseMove.AGREEMENT);
                    case Active _ -> open(CaseMove.SCORES, CaseMove.FEEDBACK, CaseMove.AGREEMENT, CaseMove.HOLD);
                    case OnHold _ -> open(CaseMove.FEEDBACK, CaseMove.AGREEMENT, CaseMove.RESUMPTION);
                    case Closing _ -> EnumSet.of(CaseMove.FEEDBACK, CaseMove.SIGN_OFF);
                    case Closed closed ->
                        closed.mayReopen(today)
                                ? EnumSet.of(CaseMove.FEEDBACK, CaseMove.REOPENING)
                                : EnumSet.of(CaseMove.FEEDBACK);
                };
        if (!named) {
            moves.retainAll(WITHOUT_ADVOCATE);
        }
        return Collections.unmodifiableSet(moves);
    }

    /** Whether this move has to wait until somebody is named; nobody is named for a case that is over. */
    public boolean waitsForAdvocate(CaseMove move) {
        return !named && !(standing instanceof Closed) && !WITHOUT_ADVOCATE.contains(move);
    }

    /** Whether a piece of work done now makes the case active. */
    public boolean workBegins() {
        return standing instanceof FirstContact && !instructionWanted;
    }

    /** Somebody works it: the only cases that can be handed over. */
    public boolean isOpen() {
        return standing instanceof Open;
    }

    private EnumSet<CaseMove> open(CaseMove first, CaseMove... more) {
        var moves = EnumSet.of(first, more);
        moves.add(CaseMove.DELAY);
        moves.add(CaseMove.ACTIVITY);
        moves.add(CaseMove.REVIEW);
        moves.removeIf(move -> move == CaseMove.AGREEMENT && agreed);
        if (!explained && !(standing instanceof OpenAllocated)) {
            moves.add(CaseMove.CONFIDENTIALITY);
        }
        if (instructionWanted) {
            moves.add(CaseMove.INSTRUCTION);
        }
        if (reportWanted) {
            moves.add(CaseMove.REPORT);
        }
        if (careAct) {
            moves.addAll(EnumSet.of(CaseMove.PROCESS, CaseMove.CONCERN, CaseMove.COMBINATION));
        }
        switch (appointer) {
            case SUPERVISORY_BODY -> moves.add(CaseMove.AUTHORISATION);
            case COURT -> moves.add(CaseMove.COURT_MILESTONE);
            case NOBODY -> {}
        }
        if (!handingOver) {
            moves.addAll(EnumSet.of(CaseMove.CAPACITY, CaseMove.TRANSFER, CaseMove.CLOSURE));
        }
        return moves;
    }
}
