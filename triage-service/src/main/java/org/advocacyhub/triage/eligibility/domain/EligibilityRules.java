package org.advocacyhub.triage.eligibility.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.advocacyhub.triage.eligibility.domain.CommunityInputs.StatutoryFit;
import org.advocacyhub.triage.eligibility.domain.DecisionTable.Finding;
import org.advocacyhub.triage.eligibility.domain.Eligibility.Decided;
import org.advocacyhub.triage.eligibility.domain.Eligibility.InformationOnly;
import org.advocacyhub.triage.eligibility.domain.Eligibility.Step;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * Reads the decision tables in the order of domain.md A.2: type, age, type table. A row that redirects to a type which this
 * hub serves is followed, so that nobody has to refer twice.
 */
public final class EligibilityRules {

    private final Facts facts;
    private final Answer resident;
    private final Parameters parameters;
    private final LocalDate day;
    private final List<Step> steps = new ArrayList<>();
    private final Set<ServiceType> passed = EnumSet.noneOf(ServiceType.class);

    private EligibilityRules(Facts facts, Answer resident, Parameters parameters, LocalDate day) {
        this.facts = facts;
        this.resident = resident;
        this.parameters = parameters;
        this.day = day;
    }

    /**
     * @param resident whether the person lives in the contract's area
     * @param effectiveReceivedDate chooses the version of each table
     */
    public static Eligibility read(
            Facts facts, Answer resident, Parameters parameters, LocalDate effectiveReceivedDate) {
        return new EligibilityRules(facts, resident, parameters, effectiveReceivedDate).read();
    }

    /**
     * The further types that the facts give grounds for (A.11), each with the line of A.14 that says so. A type whose table
     * says no is none.
     *
     * @param decided the type that was decided on
     */
    public static List<Also> also(
            ServiceType decided, Facts facts, Answer resident, Parameters parameters, LocalDate effectiveReceivedDate) {
        return new EligibilityRules(facts, resident, parameters, effectiveReceivedDate).also(decided);
    }

    /** Whether the hub may proceed with a referral of this type (A.12). */
    public static Finding<AuthorityOutcome> authority(ServiceType type, Facts facts, LocalDate effectiveReceivedDate) {
        return DecisionTable.validOn(AuthorityTable.VERSIONS, effectiveReceivedDate)
                .decide(AuthorityInputs.of(type, facts));
    }

    private Eligibility read() {
        if (facts.requestedType() == ServiceType.IMHA_INFORMAL) {
            return read(ServiceType.IMHA);
        }
        if (facts.requestedType() != ServiceType.UNSURE) {
            return read(facts.requestedType());
        }
        var line = TypeFinder.find(facts, parameters);
        var found = line.type() == null ? "INFORMATION_ONLY" : line.type().name();
        var step = new Step(line.ruleId(), "TYPE_FOUND", found, line.when(), TypeFinder.VERSION);
        steps.add(step);
        return line.type() == null
                ? new InformationOnly(ServiceType.UNSURE, step, List.copyOf(steps))
                : read(line.type());
    }

    private Eligibility read(ServiceType type) {
        var finding = finding(type);
        steps.add(Step.of(finding));
        passed.add(type);
        return servedTarget(finding)
                .filter(target -> !passed.contains(target))
                .map(this::read)
                .orElseGet(() -> new Decided(type, finding, List.copyOf(steps)));
    }

    private List<Also> also(ServiceType decided) {
        var named = EnumSet.of(decided);
        return TypeFinder.grounds(facts, parameters)
                .filter(line -> named.add(line.type()))
                .map(line -> also(line, finding(line.type())))
                .filter(also -> isOpenOrYes(also.outcome()))
                .toList();
    }

    private static Also also(TypeFinder.Line line, Finding<Outcome> finding) {
        return new Also(line.type(), line.ruleId(), line.when(), finding.outcome(), finding.ruleId());
    }

    private static boolean isOpenOrYes(Outcome outcome) {
        return outcome.isEligible() || outcome == Outcome.PENDING_LA || outcome == Outcome.NEEDS_INFO;
    }

    private Finding<Outcome> finding(ServiceType type) {
        return ReferrerGate.check(type, facts, tableOf(type));
    }

    private Finding<Outcome> tableOf(ServiceType type) {
        return switch (type) {
            case CARE_ACT, CARE_ACT_APPEAL_S72 -> decide(CareActTable.VERSIONS, CareActInputs.of(facts));
            case CARE_ACT_SAFEGUARDING -> decide(SafeguardingTable.VERSIONS, SafeguardingInputs.of(facts));
            case IMCA_SMT -> decide(TreatmentTable.VERSIONS, TreatmentInputs.of(facts));
            case IMCA_ACCOM ->
                decide(AccommodationTable.VERSIONS, AccommodationInputs.of(facts, ServiceLabel.courtRule(day)));
            case IMCA_CARE_REVIEW -> decide(CareReviewTable.VERSIONS, CareReviewInputs.of(facts));
            case IMCA_SAFEGUARDING -> decide(ProtectionTable.VERSIONS, ProtectionInputs.of(facts));
            case IMCA_39A, IMCA_39C, IMCA_39D -> decide(DolsTable.VERSIONS, DolsInputs.of(type, facts));
            case RPR_PAID -> decide(RepresentativeTable.VERSIONS, RepresentativeInputs.of(facts));
            case RULE_1_2_REP -> decide(CourtTable.VERSIONS, CourtInputs.of(facts));
            case IMHA, IMHA_INFORMAL -> decide(ImhaTable.VERSIONS, ImhaInputs.of(facts, parameters));
            case NHS_COMPLAINTS -> decide(ComplaintTable.VERSIONS, ComplaintInputs.of(facts, day));
            case COMMUNITY ->
                decide(CommunityTable.VERSIONS, CommunityInputs.of(facts, resident, statutoryFit(), parameters));
            case CARER_COMMUNITY ->
                decide(CarerTable.VERSIONS, CommunityInputs.ofCarer(facts, resident, statutoryFit(), parameters));
            case PARENT_CP -> decide(ParentTable.VERSIONS, ParentInputs.of(facts, resident, parameters));
            case BESPOKE -> decide(ProjectTable.VERSIONS, ProjectTable.ProjectInputs.of(facts, parameters));
            case LPS_IMCA, LPS_APPROPRIATE_PERSON, LITIGATION_FRIEND, CHILDRENS_ADVOCACY ->
                decide(FlaggedTypesTable.VERSIONS, type);
            case UNSURE -> throw new IllegalStateException("the type finder names a type first");
        };
    }

    private <I> Finding<Outcome> decide(List<DecisionTable<I, Outcome>> versions, I inputs) {
        return DecisionTable.validOn(versions, day).decide(inputs);
    }

    private static Optional<ServiceType> servedTarget(Finding<Outcome> finding) {
        return finding.outcome() == Outcome.REDIRECT
                ? ServiceType.find(finding.target()).filter(type -> type != ServiceType.CHILDRENS_ADVOCACY)
                : Optional.empty();
    }

    /** The first statutory type that the form gives grounds for takes precedence (A.11, COM-01). */
    private StatutoryFit statutoryFit() {
        return TypeFinder.grounds(facts, parameters)
                .map(TypeFinder.Line::type)
                .filter(ServiceType::isStatutory)
                .map(type -> fit(finding(type), type))
                .filter(fit -> fit != StatutoryFit.NONE)
                .findFirst()
                .orElse(StatutoryFit.NONE);
    }

    private static StatutoryFit fit(Finding<Outcome> finding, ServiceType type) {
        if (finding.outcome().isEligible()) {
            return new StatutoryFit(Answer.Y, type.name());
        }
        return switch (finding.outcome()) {
            case NEEDS_INFO -> new StatutoryFit(Answer.U, null);
            case REDIRECT -> new StatutoryFit(Answer.Y, finding.target());
            default -> StatutoryFit.NONE;
        };
    }
}
