package org.advocacyhub.monitoring.governance.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.advocacyhub.monitoring.contract.domain.Finding;

/** What must hold of a decision of the network (domain.md F.11). An empty list means: it stands. */
public final class NetworkRules {

    private static final int WHOLE = 100;

    private NetworkRules() {}

    /**
     * @param active every organisation that has a voice
     * @param quorumAbove percent of them of whom more have to be present
     */
    public static List<Finding> check(Meeting meeting, Set<String> active, int quorumAbove) {
        var findings = new ArrayList<Finding>();
        checkPresent(meeting, active, findings);
        checkQuorum(meeting, active, quorumAbove, findings);
        checkDissent(meeting, findings);
        var deferred = meeting.outcome() == DecisionOutcome.DEFERRED;
        if (deferred != (meeting.chosen() == null)
                || !deferred && !meeting.options().contains(meeting.chosen())) {
            findings.add(new Finding(
                    "chosen", "not-an-option", "Name the option that was chosen; none when it was deferred."));
        }
        return List.copyOf(findings);
    }

    private static void checkPresent(Meeting meeting, Set<String> active, List<Finding> findings) {
        if (new HashSet<>(meeting.present()).size() < meeting.present().size()) {
            findings.add(new Finding("partnersPresent", "one-voice", "Each organisation has one voice: name it once."));
        }
        var strangers = meeting.present().stream()
                .filter(partner -> !active.contains(partner))
                .sorted()
                .toList();
        if (!strangers.isEmpty()) {
            findings.add(new Finding(
                    "partnersPresent", "not-active", "No active partner: " + String.join(", ", strangers) + "."));
        }
    }

    private static void checkQuorum(Meeting meeting, Set<String> active, int quorumAbove, List<Finding> findings) {
        var voices =
                meeting.present().stream().filter(active::contains).distinct().count();
        if (meeting.outcome() != DecisionOutcome.DEFERRED && voices * WHOLE <= (long) active.size() * quorumAbove) {
            findings.add(new Finding(
                    "outcome",
                    "no-quorum",
                    voices + " of " + active.size() + " active partners were present: more than " + quorumAbove
                            + " percent are needed, so it can only be deferred."));
        }
    }

    private static void checkDissent(Meeting meeting, List<Finding> findings) {
        if (!new HashSet<>(meeting.present()).containsAll(meeting.dissent())) {
            findings.add(new Finding("dissent", "not-present", "Only who was present can dissent."));
        }
        if (meeting.outcome() == DecisionOutcome.CONSENSUS && !meeting.dissent().isEmpty()) {
            findings.add(new Finding("dissent", "no-consensus", "With dissent it is no consensus."));
        }
        if (meeting.outcome() == DecisionOutcome.MAJORITY
                && meeting.dissent().size() * 2 >= meeting.present().size()) {
            findings.add(new Finding("dissent", "no-majority", "More than half of those present have to agree."));
        }
    }
}
