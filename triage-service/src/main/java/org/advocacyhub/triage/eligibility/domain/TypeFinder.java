package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.referral.domain.Answer.N;
import static org.advocacyhub.triage.referral.domain.Answer.Y;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.advocacyhub.triage.eligibility.domain.ComplaintInputs.Care;
import org.advocacyhub.triage.eligibility.domain.DolsInputs.Representative;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.AppropriateToConsult;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.Process;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * Finds the type of a referral whose sender was unsure (domain.md A.14): the first line that fits. Read to the end it says
 * for what else the facts give grounds (A.11). Duties stand before powers, the court's order and the contract.
 */
public final class TypeFinder {

    /** Version of the list, stored with each decision. */
    public static final String VERSION = "A14/2015-04-01";

    /** Rule id of the last line: nothing fits, the person is signposted. */
    public static final String INFORMATION_ONLY = "A.14-11";

    private static final String CONTRACT_LINE = "A.14-10";

    /**
     * One line.
     *
     * @param type null for the last line
     */
    public record Line(String ruleId, String when, BiPredicate<Facts, Parameters> holds, ServiceType type) {

        /** A line that no contract and no year changes. */
        Line(String ruleId, String when, Predicate<Facts> holds, ServiceType type) {
            this(ruleId, when, (facts, _) -> holds.test(facts), type);
        }
    }

    // spotless:off: one line of the published list a line
    private static final List<Line> LINES = List.of(
            new Line("A.14-1", "Mental Health Act status qualifies", TypeFinder::qualifiesUnderMha, ServiceType.IMHA),
            new Line("A.14-2", "the supervisory body refers; the representative is unpaid and help is asked for", dols(TypeFinder::helpBesideRepresentative), ServiceType.IMCA_39D),
            new Line("A.14-2", "the supervisory body refers; nobody eligible was selected as representative", dols(TypeFinder::nobodySelected), ServiceType.RPR_PAID),
            new Line("A.14-2", "the supervisory body refers; the representative's appointment ended", dols(told -> told.standardGranted() == Y && told.rprEnded() == Y), ServiceType.IMCA_39C),
            new Line("A.14-2", "the supervisory body refers; no standard authorisation is in force", TypeFinder::notYetAuthorised, ServiceType.IMCA_39A),
            new Line("A.14-2", "the supervisory body refers; the authorisation is in force and no representative is in post", dols(told -> told.standardGranted() == Y && told.rprInPost() != Y), ServiceType.RPR_PAID),
            new Line("A.14-2", "the supervisory body refers; the authorisation is in force and a representative is in post", dols(told -> told.standardGranted() == Y && told.rprInPost() == Y), ServiceType.IMCA_39D),
            new Line("A.14-3", "COPDOL11 planned", facts -> facts.court() != null && facts.court().applicationPlanned() == Y, ServiceType.RULE_1_2_REP),
            new Line("A.14-4", "lacks capacity and serious treatment by the NHS", TypeFinder::seriousTreatment, ServiceType.IMCA_SMT),
            new Line("A.14-5", "lacks capacity and a move for more than 28 days (hospital) or 8 weeks (home) and nobody appropriate", TypeFinder::longMove, ServiceType.IMCA_ACCOM),
            new Line("A.14-6", "s42 or s44", facts -> stage(facts) == Process.Stage.SAFEGUARDING, ServiceType.CARE_ACT_SAFEGUARDING),
            new Line("A.14-6", "s42 or s44, lacks capacity and protective measures", TypeFinder::protectiveMeasures, ServiceType.IMCA_SAFEGUARDING),
            new Line("A.14-7", "a Care Act process", TypeFinder::isCareActProcess, ServiceType.CARE_ACT),
            new Line("A.14-8", "a complaint about NHS-funded care", facts -> facts.nhsComplaint() != null && ComplaintInputs.care(facts.nhsComplaint()) == Care.NHS_FUNDED, ServiceType.NHS_COMPLAINTS),
            new Line("A.14-9", "a process of children's social care about the person's own child", facts -> facts.parentCp() != null && facts.parentCp().process() == Y, ServiceType.PARENT_CP),
            new Line(CONTRACT_LINE, "specific issue and client group, a carer's own", facts -> hasIssueAndGroup(facts) && isCarer(facts), ServiceType.CARER_COMMUNITY),
            new Line(CONTRACT_LINE, "specific issue and client group", TypeFinder::hasIssueAndGroup, ServiceType.COMMUNITY),
            new Line(INFORMATION_ONLY, "otherwise", _ -> true, null));
    // spotless:on

    private TypeFinder() {}

    /** The lines in order. */
    public static List<Line> lines() {
        return LINES;
    }

    static Line find(Facts facts, Parameters parameters) {
        return LINES.stream()
                .filter(line -> line.holds().test(facts, parameters))
                .findFirst()
                .orElseThrow();
    }

    /** Every line above the contract's own that fits: grounds for a type, whatever was asked for. */
    static Stream<Line> grounds(Facts facts, Parameters parameters) {
        return LINES.stream()
                .takeWhile(line -> !line.ruleId().equals(CONTRACT_LINE))
                .filter(line -> line.holds().test(facts, parameters));
    }

    private static boolean qualifiesUnderMha(Facts facts, Parameters parameters) {
        return facts.imha() != null
                && facts.imha().mhaStatus().qualifies(facts.ageYears(), parameters.informalQualifies());
    }

    /** The rows of table D that hold for somebody whose supervisory body refers. */
    private static Predicate<Facts> dols(Predicate<Facts.Dols> holds) {
        return facts -> bySupervisoryBody(facts) && facts.dols() != null && holds.test(facts.dols());
    }

    private static boolean bySupervisoryBody(Facts facts) {
        return DolsInputs.isSupervisoryBody(facts.referrerType());
    }

    private static boolean notYetAuthorised(Facts facts) {
        return bySupervisoryBody(facts) && (facts.dols() == null || facts.dols().standardGranted() != Y);
    }

    private static boolean helpBesideRepresentative(Facts.Dols told) {
        return told.standardGranted() == Y
                && DolsInputs.representative(told) == Representative.UNPAID
                && Answer.anyOf(told.personAsks(), told.representativeAsks(), told.rightsUnlikelyUsed()) == Y;
    }

    private static boolean nobodySelected(Facts.Dols told) {
        return told.standardGranted() == Y && told.reg8Notice() == Y && told.rprInPost() != Y;
    }

    private static boolean seriousTreatment(Facts facts) {
        return lacksCapacity(facts)
                && facts.imca().treatment().testMet() == Y
                && facts.imca().treatment().nhsBodyProposes() == Y;
    }

    private static boolean longMove(Facts facts) {
        if (!lacksCapacity(facts)) {
            return false;
        }
        var move = facts.imca().move();
        var consult = ImcaInputs.consultation(facts.imca());
        return AccommodationInputs.stay(move.setting(), move.likelyDays()) == AccommodationInputs.Stay.LONG
                && (consult == AppropriateToConsult.NONE || consult == AppropriateToConsult.EXISTS_NOT_APPROPRIATE);
    }

    private static boolean protectiveMeasures(Facts facts) {
        return stage(facts) == Process.Stage.SAFEGUARDING
                && lacksCapacity(facts)
                && facts.safeguarding() != null
                && facts.safeguarding().measures() == Y;
    }

    /** As the instructing body states it for the decision in hand (A.2). */
    private static boolean lacksCapacity(Facts facts) {
        return facts.imca() != null && facts.imca().lacksCapacity() == Y;
    }

    private static boolean isCareActProcess(Facts facts) {
        return stage(facts) != Process.Stage.UNKNOWN && stage(facts) != Process.Stage.SAFEGUARDING;
    }

    private static Process.Stage stage(Facts facts) {
        return facts.careAct() == null
                ? Process.Stage.UNKNOWN
                : facts.careAct().process().stage();
    }

    /** An issue that nobody denied counts: table COM asks for it, while "information only" would send the person away. */
    private static boolean hasIssueAndGroup(Facts facts) {
        return facts.need().specificIssue() != N && facts.need().clientGroup() != null;
    }

    private static boolean isCarer(Facts facts) {
        return "CARER".equals(facts.need().clientGroup());
    }
}
