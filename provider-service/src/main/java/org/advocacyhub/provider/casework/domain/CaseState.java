package org.advocacyhub.provider.casework.domain;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where a case stands (domain.md D.1.2).
 *
 * <pre>
 *   OPEN_ALLOCATED -- first contact --> FIRST_CONTACT -- activity, scores --> ACTIVE &lt;--> ON_HOLD
 *         |                                   |                                 |           |
 *         +--------------- closure -----------+---------------------------------+-----------+--> CLOSED
 * </pre>
 *
 * Before the first contact work may be recorded (reading records, liaison), but the case doesn't become active by it. CLOSING
 * is passed within the one step of closure; ON_HOLD is kept for a step that isn't offered yet. Feedback may follow closure.
 */
public enum CaseState {
    OPEN_ALLOCATED(CaseMove.FIRST_CONTACT, CaseMove.ACTIVITY, CaseMove.CLOSURE),
    FIRST_CONTACT(CaseMove.ACTIVITY, CaseMove.SCORES, CaseMove.FEEDBACK, CaseMove.CLOSURE),
    ACTIVE(CaseMove.ACTIVITY, CaseMove.SCORES, CaseMove.FEEDBACK, CaseMove.CLOSURE),
    ON_HOLD(CaseMove.ACTIVITY, CaseMove.FEEDBACK, CaseMove.CLOSURE),
    CLOSING(CaseMove.FEEDBACK, CaseMove.CLOSURE),
    CLOSED(CaseMove.FEEDBACK);

    private final Set<CaseMove> moves;

    CaseState(CaseMove first, CaseMove... more) {
        this.moves = EnumSet.of(first, more);
    }

    /** The moves that exist from here, in the order of a case's life. */
    public Set<CaseMove> moves() {
        return EnumSet.copyOf(moves);
    }

    /** The state after a move; empty when the move doesn't exist from here. */
    public Optional<CaseState> after(CaseMove move) {
        if (!moves.contains(move)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (move) {
                    case FIRST_CONTACT -> FIRST_CONTACT;
                    case ACTIVITY, SCORES -> this == FIRST_CONTACT ? ACTIVE : this;
                    case FEEDBACK -> this;
                    case CLOSURE -> CLOSED;
                });
    }

    /** The person was met, or visited in a non-instructed case. */
    public boolean hasContact() {
        return this != OPEN_ALLOCATED;
    }
}
