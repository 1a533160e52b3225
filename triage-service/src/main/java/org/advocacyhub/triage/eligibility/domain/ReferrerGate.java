package org.advocacyhub.triage.eligibility.domain;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.triage.eligibility.domain.DecisionTable.Finding;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * Who may refer (domain.md A.1.1, A.3.3): for the Care Act types the authority that carries out the process, or a health
 * trust to which the assessment is delegated; for an IMCA the decision-maker or somebody whom they authorised; for a court's
 * representative the authority. Anybody else is a prompt: the body that holds the duty is asked whether it wants the
 * advocate. The DoLS roles have rows of their own for it (D-02).
 */
public final class ReferrerGate {

    /** Rule id of a prompt to the authority under the Care Act. */
    public static final String PROMPT = "A.3.3-PROMPT";

    /** Rule id of a prompt to the body whose instruction is needed. */
    public static final String INSTRUCTION = "A.1.1-INSTRUCTION";

    static final String REASON =
            "The authority that carries out the process has to ask for this advocate: its team gets a duty prompt.";
    static final String INSTRUCTION_REASON =
            "The body that takes the decision has to instruct this advocate: it gets a duty prompt.";

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

    private static final Set<String> NHS = Set.of(
            "WARD_STAFF",
            "RESPONSIBLE_CLINICIAN",
            "CONSULTANT_ACUTE",
            "GP",
            "COMMUNITY_NURSE",
            "CMHT",
            "HOSPITAL_SOCIAL_WORK",
            "ICB_CHC");

    private static final Set<String> AUTHORITY_OR_DELEGATE = union(AUTHORITY, DELEGATED);
    private static final Set<String> AUTHORITY_OR_NHS = union(AUTHORITY, NHS);
    private static final Set<String> AUTHORITY_OR_COURT = union(AUTHORITY_OR_DELEGATE, Set.of("COURT"));

    /** Rows that say what the law is, whoever asks; all others need the authority's own judgement. */
    private static final Set<String> QUESTIONS_OF_LAW = Set.of(
            "CA67-02", "CA67-03", "CA67-04", "CA67-05", "CA68-01", "CA68-03", "SMT-01", "ACC-U16", "CR-U16", "CR-00",
            "SG-U16", "R12-01", "R12-02");

    private ReferrerGate() {}

    /** The questions are to the body that holds the duty: it is asked whether it wants the advocate. */
    public static boolean isPrompt(Collection<String> questions) {
        return questions.contains(PROMPT) || questions.contains(INSTRUCTION) || questions.contains("D-02");
    }

    /** What the table said, or that the body that holds the duty has to be asked first. */
    static Finding<Outcome> check(ServiceType type, Facts facts, Finding<Outcome> finding) {
        return QUESTIONS_OF_LAW.contains(finding.ruleId()) || accepts(type, facts) ? finding : prompt(type, finding);
    }

    static boolean accepts(ServiceType type, Facts facts) {
        var referrer = facts.referrerType();
        return switch (type) {
            case CARE_ACT, CARE_ACT_SAFEGUARDING, CARE_ACT_APPEAL_S72 -> AUTHORITY_OR_DELEGATE.contains(referrer);
            case IMCA_SMT -> mayInstruct(facts, NHS);
            case IMCA_ACCOM, IMCA_CARE_REVIEW, IMCA_SAFEGUARDING -> mayInstruct(facts, AUTHORITY_OR_NHS);
            case RULE_1_2_REP -> AUTHORITY_OR_COURT.contains(referrer);
            default -> true;
        };
    }

    /** As the referrer states; who does not say so has to work for a body that may instruct. */
    private static boolean mayInstruct(Facts facts, Set<String> bodies) {
        var stated = facts.imca() == null ? Answer.U : facts.imca().authorised();
        return stated == Answer.Y || stated == Answer.U && bodies.contains(facts.referrerType());
    }

    private static Finding<Outcome> prompt(ServiceType type, Finding<Outcome> finding) {
        var careAct = type.isCareAct() || type == ServiceType.CARE_ACT_APPEAL_S72;
        return new Finding<>(
                careAct ? PROMPT : INSTRUCTION,
                Outcome.PENDING_LA,
                null,
                careAct ? REASON : INSTRUCTION_REASON,
                finding.tableVersion(),
                finding.unknown(),
                finding.basis());
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
