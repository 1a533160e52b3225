package org.advocacyhub.triage.dispatch;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Box.Choice;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.triage.dispatch.DispatchByPerson.ReasonCode;
import org.advocacyhub.triage.dispatch.RecallByPerson.Then;
import org.advocacyhub.triage.dispatch.WarnOfPapers.Warning;
import org.advocacyhub.triage.dispatch.domain.Candidate;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageState;

/**
 * The forms with which a worker sends a referral to a partner or takes an offer back. None where nothing can be done now; a refusal is
 * still possible: of two workers one comes second.
 */
@ApplicationScoped
public class DeskMoves {

    private static final Box OWN_REASON = Box.choice("reasonCode", "Why a person decides", ReasonCode.values());

    private final DispatchReferral dispatchReferral;
    private final WarnOfPapers warnOfPapers;

    DeskMoves(DispatchReferral dispatchReferral, WarnOfPapers warnOfPapers) {
        this.dispatchReferral = dispatchReferral;
        this.warnOfPapers = warnOfPapers;
    }

    /** Looks at the partners only where one could be chosen. */
    public List<Form> of(TriageCase triageCase) {
        if (triageCase.state() == TriageState.OFFERED) {
            return List.of(recall(triageCase));
        }
        if (!canBeSent(triageCase)) {
            return List.of();
        }
        var candidates = dispatchReferral.candidates(triageCase);
        var allowed = allowed(candidates);
        var byRank = byRank(triageCase, candidates);
        return allowed.isEmpty() ? List.of(byRank) : List.of(byRank, toChosen(triageCase, allowed));
    }

    private static Form byRank(TriageCase triageCase, List<Candidate> candidates) {
        var best = candidates.stream()
                .filter(Candidate::isClear)
                .findFirst()
                .map(candidate -> ": " + candidate.partnerId() + " is the best")
                .orElse("");
        var reason = triageCase.state() == TriageState.QUEUED ? new Box[] {OWN_REASON} : new Box[0];
        return Form.of(
                "Send it by the rules", operation(triageCase, "dispatch"), "Let the rules choose" + best, reason);
    }

    private static Form toChosen(TriageCase triageCase, List<Choice> allowed) {
        return Form.of(
                "Choose the partner yourself",
                operation(triageCase, "dispatch"),
                "Offer it to this partner",
                Box.choice("partnerId", "Partner", allowed),
                OWN_REASON);
    }

    private static Form recall(TriageCase triageCase) {
        var reasons = Arrays.stream(RecallReason.values())
                .filter(RecallReason::isByPerson)
                .toArray(RecallReason[]::new);
        return Form.of(
                        "Take the offer back",
                        operation(triageCase, "recall"),
                        "Take it back",
                        Box.choice("reasonCode", "Why", reasons),
                        Box.choice("then", "Who is asked next?", Then.values()))
                .of(triageCase.version());
    }

    private static String operation(TriageCase triageCase, String move) {
        return "/triage-cases/" + triageCase.referralId() + "/" + move;
    }

    /**
     * Those that a person may choose, the best first: a person may ask again whom the rules would pass over. Papers that are wanting are
     * said with the name (H.1).
     */
    private List<Choice> allowed(List<Candidate> candidates) {
        var wanting = warnOfPapers.about(candidates).stream()
                .collect(groupingBy(Warning::partnerId, mapping(Warning::reason, joining(" "))));
        return candidates.stream()
                .filter(candidate -> !candidate.hasHardObstacle()
                        && candidate.openConflicts().isEmpty())
                .map(Candidate::partnerId)
                .map(partner -> new Choice(
                        partner, wanting.containsKey(partner) ? partner + ": " + wanting.get(partner) : partner))
                .toList();
    }

    /** Where the place is known and who is responsible is not the question. */
    private static boolean canBeSent(TriageCase triageCase) {
        return triageCase.verdict().district() != null
                && switch (triageCase.state()) {
                    case QUEUED -> !"OUT_OF_AREA".equals(triageCase.standing().queuedFor());
                    case TRIAGED, WAITING_LIST, SPOT_REQUESTED -> true;
                    case DUTY_ESCALATED -> triageCase.standing().moneyHold() != null;
                    default -> false;
                };
    }
}
