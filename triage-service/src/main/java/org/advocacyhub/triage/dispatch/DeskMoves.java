package org.advocacyhub.triage.dispatch;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Box.Choice;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.triage.conflict.domain.Approval;
import org.advocacyhub.triage.conflict.domain.ConflictFinding;
import org.advocacyhub.triage.dispatch.DispatchByPerson.ReasonCode;
import org.advocacyhub.triage.dispatch.RecallByPerson.Then;
import org.advocacyhub.triage.dispatch.WarnOfPapers.Warning;
import org.advocacyhub.triage.dispatch.domain.Candidate;
import org.advocacyhub.triage.partner.PartnerNames;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageState;

/**
 * The forms with which a worker sends a referral to a partner or takes an offer back, and a manager approves a conflict that is in the way. None where nothing can be done now; a refusal is
 * still possible: of two workers one comes second.
 */
@ApplicationScoped
public class DeskMoves {

    private static final Box OWN_REASON = Box.choice("reasonCode", "Why a person decides", ReasonCode.values());

    private final DispatchReferral dispatchReferral;
    private final WarnOfPapers warnOfPapers;
    private final PartnerNames partnerNames;
    private final Caller caller;

    DeskMoves(DispatchReferral dispatchReferral, WarnOfPapers warnOfPapers, PartnerNames partnerNames, Caller caller) {
        this.dispatchReferral = dispatchReferral;
        this.warnOfPapers = warnOfPapers;
        this.partnerNames = partnerNames;
        this.caller = caller;
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
        var toChosen = allowed.isEmpty() ? Stream.<Form>empty() : Stream.of(toChosen(triageCase, allowed));
        return Stream.of(Stream.of(byRank(triageCase, candidates)), toChosen, approvals(triageCase, candidates))
                .flatMap(forms -> forms)
                .toList();
    }

    /** A manager lets a partner be asked in spite of SOFT findings, never of a HARD one (A.13, S15). */
    private Stream<Form> approvals(TriageCase triageCase, List<Candidate> candidates) {
        return caller.has(Roles.HUB_MANAGER)
                ? candidates.stream().flatMap(candidate -> approvals(triageCase, candidate))
                : Stream.empty();
    }

    private Stream<Form> approvals(TriageCase triageCase, Candidate candidate) {
        var open = candidate.openConflicts();
        return open.stream().anyMatch(ConflictFinding::isHard)
                ? Stream.empty()
                : open.stream()
                        .collect(groupingBy(
                                ConflictFinding::ruleId, TreeMap::new, mapping(ConflictFinding::reason, joining(" "))))
                        .entrySet()
                        .stream()
                        .map(found -> Form.of(
                                        "Let " + partnerNames.of(candidate.partnerId()) + " be asked in spite of "
                                                + found.getKey(),
                                        operation(triageCase, "conflicts/approvals"),
                                        "Approve it",
                                        Box.fixed("partnerId", candidate.partnerId()),
                                        Box.fixed("ruleId", found.getKey()),
                                        Box.choice(
                                                "reasonCode",
                                                found.getValue() + " Why that is acceptable",
                                                Approval.Reason.values()))
                                .of(triageCase.version()));
    }

    private Form byRank(TriageCase triageCase, List<Candidate> candidates) {
        var best = candidates.stream()
                .filter(Candidate::isClear)
                .findFirst()
                .map(candidate -> ": " + partnerNames.of(candidate.partnerId()) + " is the best")
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
                .map(partner -> new Choice(partner, said(partner, wanting.get(partner))))
                .toList();
    }

    private String said(String partnerId, String wanting) {
        return wanting == null ? partnerNames.of(partnerId) : partnerNames.of(partnerId) + ": " + wanting;
    }

    /** Where the place is known, who is responsible is not the question, and it is the reader's to decide. */
    private boolean canBeSent(TriageCase triageCase) {
        return triageCase.verdict().district() != null
                && switch (triageCase.state()) {
                    case QUEUED ->
                        switch (triageCase.standing().queuedFor()) {
                            case "OUT_OF_AREA" -> false;
                            case "REFER_TO_MANAGER" -> caller.has(Roles.HUB_MANAGER);
                            case null, default -> true;
                        };
                    case TRIAGED, WAITING_LIST, SPOT_REQUESTED -> true;
                    case DUTY_ESCALATED -> triageCase.standing().moneyHold() != null;
                    default -> false;
                };
    }
}
