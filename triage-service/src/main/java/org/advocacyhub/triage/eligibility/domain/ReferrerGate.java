package org.advocacyhub.triage.eligibility.domain;

import java.util.Set;

/**
 * Who may refer for the Care Act types (domain.md A.3.3): the authority that carries out the process, or a health trust to
 * which the assessment is delegated. Anybody else is a prompt: the authority is asked whether it wants the advocate.
 */
public final class ReferrerGate {

    /** Rule id of a prompt. */
    public static final String PROMPT = "A.3.3-PROMPT";

    static final String REASON =
            "The authority that carries out the process has to ask for this advocate: its team gets a duty prompt.";

    private static final Set<String> AUTHORITY = Set.of(
            "SOCIAL_WORKER_LA",
            "CARE_MANAGER_LA",
            "SAFEGUARDING_TEAM",
            "DOLS_TEAM",
            "AMHP",
            "HOSPITAL_SOCIAL_WORK",
            "CHILDRENS_SOCIAL_CARE",
            "OTHER_LA");

    /** Community mental health teams assess on the authority's behalf. */
    private static final Set<String> DELEGATED = Set.of("CMHT");

    /** Rows that say what the law is, whoever asks; all others need the authority's own judgement. */
    private static final Set<String> QUESTIONS_OF_LAW = Set.of("CA67-02", "CA67-03", "CA67-04", "CA67-05");

    private ReferrerGate() {}

    static boolean accepts(String referrerType) {
        return AUTHORITY.contains(referrerType) || DELEGATED.contains(referrerType);
    }

    /** What the table said, or that the authority has to be asked first. */
    static DecisionTable.Finding<Outcome> check(String referrerType, DecisionTable.Finding<Outcome> finding) {
        if (accepts(referrerType) || QUESTIONS_OF_LAW.contains(finding.ruleId())) {
            return finding;
        }
        return new DecisionTable.Finding<>(
                PROMPT, Outcome.PENDING_LA, null, REASON, finding.tableVersion(), finding.unknown());
    }
}
