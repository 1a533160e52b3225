package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.advocacyhub.triage.dispatch.domain.Candidate;
import org.advocacyhub.triage.partner.Arrangements;
import org.advocacyhub.triage.partner.Arrangements.OfLot;
import org.advocacyhub.triage.partner.Arrangements.Standing;

/** Says of which candidates a paper is wanting (domain.md H.1). Nobody waits for it: the rank and the obstacles stay as they are. */
@ApplicationScoped
class WarnOfPapers {

    /**
     * A paper that is wanting.
     *
     * @param reason in plain English
     */
    record Warning(String partnerId, String contractRef, String lot, String ruleId, String reason) {}

    private static final String RULE = "H.1";

    private final Arrangements arrangements;
    private final Clock clock;

    WarnOfPapers(Arrangements arrangements, Clock clock) {
        this.arrangements = arrangements;
        this.clock = clock;
    }

    /** In the order of the candidates. The lead provider needs no arrangement with itself; nor does who has no sub-contract here. */
    List<Warning> about(List<Candidate> candidates) {
        var standing =
                arrangements.of(candidates.stream().map(Candidate::partnerId).toList(), LocalDate.now(clock));
        return candidates.stream()
                .filter(candidate ->
                        candidate.lot() != null && !candidate.rank().hub())
                .flatMap(candidate -> warning(
                        candidate,
                        standing.get(new OfLot(candidate.partnerId(), candidate.contractRef(), candidate.lot()))))
                .toList();
    }

    private static Stream<Warning> warning(Candidate candidate, Standing standing) {
        if (standing == Standing.IN_FORCE) {
            return Stream.empty();
        }
        return Stream.of(new Warning(
                candidate.partnerId(),
                candidate.contractRef(),
                candidate.lot(),
                RULE,
                standing == null
                        ? "No data-protection arrangement is in force for this lot."
                        : "The review of its data-protection arrangement is overdue."));
    }
}
