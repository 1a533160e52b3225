package org.advocacyhub.provider.casework;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.advocacyhub.provider.casework.domain.CaseDates;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.provider.casework.domain.CaseSituation;
import org.advocacyhub.runtime.web.Refusal;

/**
 * What a case takes today and which days fit it (domain.md D.1.2); refuses the rest and says what it takes instead: with a 409 a move, with a
 * 400 that names the field a day.
 */
record CaseAdmission(CaseSituation situation, CaseDates dates, LocalDate today) {

    /** The move is possible as the case stands. */
    CaseAdmission takes(CaseMove move) {
        if (situation.waitsForAdvocate(move)) {
            throw Refusal.conflict(
                    "advocate-not-named", "Nobody works the case yet: POST /cases/{caseId}/advocate names somebody.");
        }
        var moves = situation.moves(today);
        if (!moves.contains(move)) {
            throw Refusal.conflict(
                    "move-not-possible",
                    "A case that is %s takes no %s%s; it takes %s."
                            .formatted(
                                    situation.standing().state(),
                                    move.path(),
                                    situation.handingOver() ? " while another partner is asked to take it over" : "",
                                    moves.isEmpty()
                                            ? "nothing"
                                            : moves.stream().map(CaseMove::path).collect(Collectors.joining(", "))));
        }
        return this;
    }

    /** Work can be of this day. */
    CaseAdmission workedOn(String field, LocalDate day) {
        return refuse(field, dates.worked(day));
    }

    /** The person can have been asked on this day. */
    CaseAdmission askedOn(String field, LocalDate day) {
        return refuse(field, dates.asked(day));
    }

    /** Others can have done it on this day, also before the case was opened. */
    CaseAdmission notAhead(String field, LocalDate day) {
        return refuse(field, dates.happened(day));
    }

    /** The work can have ended on this day, or come to rest. */
    CaseAdmission endedOn(String field, LocalDate day) {
        return refuse(field, dates.closed(day));
    }

    private CaseAdmission refuse(String field, Optional<CaseDates.Fault> fault) {
        fault.ifPresent(found -> {
            throw Refusal.invalid(field, found.code(), found.message());
        });
        return this;
    }
}
