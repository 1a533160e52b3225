package org.advocacyhub.triage.conflict.domain;

import static org.advocacyhub.triage.conflict.domain.ConflictFinding.Severity.HARD;
import static org.advocacyhub.triage.conflict.domain.ConflictFinding.Severity.SOFT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.advocacyhub.triage.conflict.domain.ConflictFinding.Severity;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * Whether a partner is independent of a person and a referral (domain.md A.13). C-07 is a filter of the dispatch, since it
 * concerns the partner alone; C-10 needs the rank and is found there; C-02, C-05, C-06 and C-11 concern an advocate.
 */
public final class ConflictRules {

    /** The partner provides the person with care, housing, support or treatment. */
    public static final String PROVIDES_SERVICE = "C-01";
    /** The partner acts for somebody with an opposed interest. */
    public static final String OPPOSED_PARTY = "C-03";
    /** The referral is about the partner. */
    public static final String SUBJECT_OF_REFERRAL = "C-04";
    /** The partner and the person parted in a breakdown. */
    public static final String BREAKDOWN = "C-08";
    /** Victim and source at the same site. */
    public static final String VICTIM_AND_SOURCE = "C-09";
    /** The hub would dispatch to itself though an equal partner is available. */
    public static final String SELF_DEALING = "C-10";

    private static final String ENDED_WITHIN = " within the last %d months";

    private ConflictRules() {}

    /**
     * Screens one partner.
     *
     * @param day of the dispatch
     */
    public static ConflictScreening screen(ConflictFacts facts, ServiceType type, LocalDate day, String partnerId) {
        if (facts.ties().isEmpty()) {
            return new ConflictScreening.Clear();
        }
        var findings = new ArrayList<ConflictFinding>();
        for (var tie : facts.ties()) {
            if (tie.partnerId().equals(partnerId)) {
                var finding = find(facts, type, day, tie);
                if (finding != null) {
                    findings.add(finding);
                }
            }
        }
        findings.sort(Comparator.comparing((ConflictFinding finding) -> !finding.isHard())
                .thenComparing(ConflictFinding::ruleId)
                .thenComparing(ConflictFinding::conflictId));
        return ConflictScreening.of(List.copyOf(findings));
    }

    private static ConflictFinding find(ConflictFacts facts, ServiceType type, LocalDate day, Tie tie) {
        var months = facts.periods().tieMonths();
        return switch (tie.kind()) {
            case CARE, HOUSING, SUPPORT, TREATMENT ->
                tie.isWithin(day, months)
                        ? finding(
                                facts, tie, PROVIDES_SERVICE, type.isCareAct() ? HARD : SOFT, service(tie, day, months))
                        : null;
            case COMPLAINT ->
                finding(facts, tie, SUBJECT_OF_REFERRAL, HARD, "The referral is about this organisation itself.");
            case BREAKDOWN ->
                finding(facts, tie, BREAKDOWN, HARD, "Advocacy by this partner broke down before: another is needed.");
            // a partner is one site until its sites are known
            case ACTS_FOR_VICTIM_OR_SOURCE ->
                tie.isWithin(day, 0)
                        ? finding(
                                facts,
                                tie,
                                VICTIM_AND_SOURCE,
                                HARD,
                                "It acts for the other side of an allegation: they stay apart.")
                        : null;
            case ACTS_FOR_OTHER_PARTY ->
                tie.isWithin(day, 0)
                        ? finding(facts, tie, OPPOSED_PARTY, SOFT, "It acts for somebody whose interest is opposed.")
                        : null;
            case STATED_BY_PARTNER ->
                tie.isWithin(day, 0)
                        ? finding(facts, tie, OPPOSED_PARTY, SOFT, "The partner itself said that it has a conflict.")
                        : null;
            case ADVOCACY -> null;
        };
    }

    private static ConflictFinding finding(
            ConflictFacts facts, Tie tie, String ruleId, Severity severity, String reason) {
        var approval = severity == HARD ? null : facts.approval(tie.partnerId(), ruleId, tie);
        return new ConflictFinding(ruleId, severity, reason, tie.conflictId(), approval);
    }

    private static String service(Tie tie, LocalDate day, int months) {
        var ended = tie.until() != null && tie.until().isBefore(day);
        return "It " + (ended ? "provided " : "provides ") + tie.kind().words() + " to "
                + (tie.whom() == null ? Whom.PERSON : tie.whom()).words()
                + (ended ? ENDED_WITHIN.formatted(months) : "") + ".";
    }
}
