package org.advocacyhub.provider.casework;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.advocacyhub.provider.casework.domain.CaseRules;
import org.advocacyhub.provider.casework.domain.CaseStanding;
import org.advocacyhub.provider.casework.domain.CaseStanding.Active;
import org.advocacyhub.provider.casework.domain.CaseStanding.Closed;
import org.advocacyhub.provider.casework.domain.CaseStanding.Closing;
import org.advocacyhub.provider.casework.domain.CaseStanding.FirstContact;
import org.advocacyhub.provider.casework.domain.CaseStanding.OnHold;
import org.advocacyhub.provider.casework.domain.CaseStanding.Open;
import org.advocacyhub.provider.casework.domain.CaseStanding.OpenAllocated;
import org.advocacyhub.provider.casework.domain.CaseState;
import org.advocacyhub.provider.casework.domain.Hold;
import org.advocacyhub.provider.casework.domain.HoldReason;
import org.advocacyhub.runtime.web.Refusal;

/** Where a case stands, as it is stored: {@link CaseStanding} with what belongs to it. */
@Embeddable
class CaseLife {

    @Enumerated(EnumType.STRING)
    private CaseState state = CaseState.OPEN_ALLOCATED;

    @Enumerated(EnumType.STRING)
    private HoldReason holdReason;

    private LocalDate heldOn;
    private LocalDate holdReviewOn;
    private Instant holdReviewToldAt;

    @Embedded
    private CaseEnding ending;

    private boolean handingOver;

    CaseStanding standing() {
        return switch (state) {
            case OPEN_ALLOCATED -> new OpenAllocated();
            case FIRST_CONTACT -> new FirstContact();
            case ACTIVE -> new Active();
            case ON_HOLD -> new OnHold(new Hold(holdReason, heldOn, holdReviewOn));
            case CLOSING -> new Closing(ending.ending(), ending.before());
            case CLOSED -> new Closed(ending.ending(), ending.before());
        };
    }

    /** The standing that a move starts from; the move was checked before. */
    <S extends CaseStanding> S as(Class<S> standing) {
        return standing.cast(standing());
    }

    /** It stands there from now on; what is open has no ending. */
    void stand(CaseStanding next) {
        var hold = next instanceof OnHold(var held) ? held : null;
        holdReason = hold == null ? null : hold.reason();
        heldOn = hold == null ? null : hold.since();
        holdReviewOn = hold == null ? null : hold.reviewOn();
        holdReviewToldAt = null;
        if (next instanceof Open) {
            ending = null;
        }
        state = next.state();
    }

    /** It ends so, or will when somebody has signed. */
    void end(CaseStanding next, CaseEnding how) {
        ending = how;
        stand(next);
    }

    /** Whoever can't be reached is looked for no longer than the rules say (domain.md D.1.2). */
    void refuseRest(Hold hold, CaseRules rules) {
        if (hold.reason() != HoldReason.PERSON_UNREACHABLE) {
            return;
        }
        var last = rules.unreachableUntil(hold.since());
        if (hold.reviewOn().isAfter(last)) {
            throw Refusal.invalid(
                    "reviewOn",
                    "too-late",
                    "A case rests as PERSON_UNREACHABLE until %s at the latest; then it is closed or goes on."
                            .formatted(last));
        }
    }

    CaseState state() {
        return state;
    }

    boolean isOpen() {
        return standing() instanceof Open;
    }

    /** Why it rests; empty while it doesn't. */
    Optional<Hold> hold() {
        return standing() instanceof OnHold(var hold) ? Optional.of(hold) : Optional.empty();
    }

    /** Its partner was told that the day of the review has come. */
    void holdReviewIsTold(Instant at) {
        holdReviewToldAt = at;
    }

    /** Another partner has it: when the day of the review has come, that one is told too. */
    void passOn() {
        handingOver = false;
        holdReviewToldAt = null;
    }

    /** How it ended; empty while it goes on. */
    Optional<CaseEnding> ending() {
        return Optional.ofNullable(ending);
    }

    boolean handingOver() {
        return handingOver;
    }

    /** Whether another partner is asked to take it over. */
    void handOver(boolean asked) {
        handingOver = asked;
    }
}
