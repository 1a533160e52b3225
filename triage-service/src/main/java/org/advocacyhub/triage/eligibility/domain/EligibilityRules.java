package org.advocacyhub.triage.eligibility.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.triage.eligibility.domain.CommunityInputs.StatutoryFit;
import org.advocacyhub.triage.eligibility.domain.DecisionTable.Finding;
import org.advocacyhub.triage.eligibility.domain.Eligibility.Decided;
import org.advocacyhub.triage.eligibility.domain.Eligibility.InformationOnly;
import org.advocacyhub.triage.eligibility.domain.Eligibility.NoTableYet;
import org.advocacyhub.triage.eligibility.domain.Eligibility.Step;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.Process;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * Reads the decision tables in the order of domain.md A.2: type, age, type table. A row that redirects to a type which this
 * hub serves is followed, so that nobody has to refer twice.
 */
public final class EligibilityRules {

    /** Version of the type finder's list. */
    static final String TYPE_FINDER = "A14/2015-04-01";

    private final Facts facts;
    private final Answer resident;
    private final Parameters parameters;
    private final LocalDate day;
    private final List<Step> steps = new ArrayList<>();

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
        var line = TypeFinder.find(facts);
        var found = line.type() == null ? "INFORMATION_ONLY" : line.type().name();
        var step = new Step(line.ruleId(), "TYPE_FOUND", found, line.when(), TYPE_FINDER);
        steps.add(step);
        return line.type() == null
                ? new InformationOnly(ServiceType.UNSURE, step, List.copyOf(steps))
                : read(line.type());
    }

    private Eligibility read(ServiceType type) {
        var finding = finding(type);
        if (finding.isEmpty()) {
            return new NoTableYet(type, List.copyOf(steps));
        }
        steps.add(Step.of(finding.get()));
        return servedTarget(finding.get())
                .map(this::read)
                .orElseGet(() -> new Decided(type, finding.get(), List.copyOf(steps)));
    }

    private Optional<Finding<Outcome>> finding(ServiceType type) {
        return switch (type) {
            case CARE_ACT, CARE_ACT_APPEAL_S72 -> Optional.of(careAct());
            case IMHA -> Optional.of(imha());
            case COMMUNITY -> Optional.of(community());
            case CHILDRENS_ADVOCACY ->
                Optional.of(new Finding<>(
                        "A.1.1-CHILDREN",
                        Outcome.REDIRECT,
                        ServiceType.CHILDRENS_ADVOCACY.name(),
                        "Children's advocacy is arranged under another contract.",
                        "A11/2015-04-01",
                        List.of()));
            default -> Optional.empty();
        };
    }

    private static Optional<ServiceType> servedTarget(Finding<Outcome> finding) {
        return finding.outcome() == Outcome.REDIRECT
                ? ServiceType.find(finding.target()).filter(type -> type != ServiceType.CHILDRENS_ADVOCACY)
                : Optional.empty();
    }

    private Finding<Outcome> careAct() {
        return ReferrerGate.check(
                facts.referrerType(),
                DecisionTable.validOn(CareActTable.VERSIONS, day).decide(CareActInputs.of(facts)));
    }

    private Finding<Outcome> imha() {
        return DecisionTable.validOn(ImhaTable.VERSIONS, day).decide(ImhaInputs.of(facts, parameters));
    }

    private Finding<Outcome> community() {
        return DecisionTable.validOn(CommunityTable.VERSIONS, day)
                .decide(CommunityInputs.of(facts, resident, statutoryFit(), parameters));
    }

    /** A statutory type that the form gives grounds for takes precedence (A.11, COM-01). */
    private StatutoryFit statutoryFit() {
        if (facts.imha() != null && facts.imha().mhaStatus().qualifies(facts.ageYears())) {
            return fit(imha(), ServiceType.IMHA);
        }
        if (facts.careAct() != null && facts.careAct().process() != Process.U) {
            return fit(careAct(), ServiceType.CARE_ACT);
        }
        return StatutoryFit.NONE;
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
