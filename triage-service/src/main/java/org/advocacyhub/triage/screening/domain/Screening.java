package org.advocacyhub.triage.screening.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.advocacyhub.triage.banding.domain.BandRules;
import org.advocacyhub.triage.banding.domain.BandRules.Banding;
import org.advocacyhub.triage.banding.domain.Targets;
import org.advocacyhub.triage.banding.domain.Urgency;
import org.advocacyhub.triage.eligibility.domain.Also;
import org.advocacyhub.triage.eligibility.domain.AuthorityOutcome;
import org.advocacyhub.triage.eligibility.domain.DecisionTable.Finding;
import org.advocacyhub.triage.eligibility.domain.Eligibility;
import org.advocacyhub.triage.eligibility.domain.EligibilityRules;
import org.advocacyhub.triage.eligibility.domain.Outcome;
import org.advocacyhub.triage.geography.domain.Datum;
import org.advocacyhub.triage.geography.domain.DistrictFinder;
import org.advocacyhub.triage.geography.domain.OutcodeArea;
import org.advocacyhub.triage.geography.domain.Places;
import org.advocacyhub.triage.geography.domain.Responsibility;
import org.advocacyhub.triage.geography.domain.ResponsibleAuthority;
import org.advocacyhub.triage.geography.domain.Whereabouts;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.screening.domain.Conclusion.AskForSpot;
import org.advocacyhub.triage.screening.domain.Conclusion.AskPerson;
import org.advocacyhub.triage.screening.domain.Conclusion.AskReferrer;
import org.advocacyhub.triage.screening.domain.Conclusion.End;
import org.advocacyhub.triage.screening.domain.Conclusion.Ended;
import org.advocacyhub.triage.screening.domain.Conclusion.QueueReason;
import org.advocacyhub.triage.screening.domain.Conclusion.Triaged;

/**
 * Decides about a referral in the order of domain.md A.2: completeness, type, age, type table, authority to proceed,
 * geography, band; what is carried over from the provider before by {@link CarryOverRules}. Pure: the same inputs give the same decision,
 * which is how an old one is replayed.
 */
public final class Screening {

    private static final String NOT_COMMISSIONED = "NOT_COMMISSIONED";
    private static final String LOT_NOT_IN_CONTRACT = "F.10-LOT";

    private final ScreeningInputs in;

    private Screening(ScreeningInputs in) {
        this.in = in;
    }

    public static ScreeningDecision decide(ScreeningInputs inputs) {
        return new Screening(inputs).decide();
    }

    private ScreeningDecision decide() {
        var atHome = whereabouts(ServiceType.COMMUNITY);
        var read = read();
        var eligibility = in.carriedOver() == null
                ? EligibilityRules.read(read, atHome.inArea(), in.parameters(), in.effectiveReceivedDate())
                : CarryOverRules.standing(read.requestedType());
        var type = eligibility.serviceType();
        var where = whereabouts(type);
        var responsibility = responsibility(type);
        var urgency = Urgency.of(
                type,
                in.facts(),
                in.receivedOn(),
                in.effectiveReceivedDate(),
                in.parameters().tribunalWindowDays());
        var byRules = BandRules.decide(urgency);
        var banding = in.setBand() == null ? byRules : in.setBand().over(byRules);
        var targets = Targets.of(
                in.targets(),
                banding.band(),
                type,
                in.effectiveReceivedDate(),
                in.pausedDays(),
                urgency.earliestFixedDate());
        var finding = eligibility instanceof Eligibility.Decided decided ? decided.finding() : null;
        var authority = authority(type, finding, read);
        var also = in.carriedOver() == null
                ? EligibilityRules.also(type, read, atHome.inArea(), in.parameters(), in.effectiveReceivedDate())
                : List.<Also>of();
        var conclusion = conclude(eligibility, authority, new Geographic(where, responsibility), banding);
        return new ScreeningDecision(
                type,
                eligibility.steps(),
                finding,
                authority,
                where,
                responsibility,
                banding,
                targets,
                versions(eligibility, authority, responsibility),
                conclusion.getClass().getSimpleName(),
                conclusion,
                also);
    }

    /**
     * The facts as the tables read them. Where the hospital is, or which authority is responsible, is no question of the form (B.1 field
     * 46): unless the referrer says it, the place where the patient is tells it, or the authority that is named (A.8.1, G.3).
     */
    private Facts read() {
        var told = in.read();
        return in.geography() == null || told.imha() == null || told.imha().hospitalInArea() != Answer.U
                ? told
                : told.withHospital(hospital());
    }

    /** A home says nothing about a hospital: somebody who names none leaves it open. */
    private Answer hospital() {
        var evidence = responsibility(ServiceType.IMHA).evidence();
        return evidence.datum() == Datum.HOSPITAL && in.facts().place().currentOutcode() == null
                ? Answer.U
                : evidence.ours();
    }

    private Finding<AuthorityOutcome> authority(ServiceType type, Finding<Outcome> finding, Facts read) {
        if (in.carriedOver() != null) {
            return CarryOverRules.known(EligibilityRules.authority(type, read, in.effectiveReceivedDate()));
        }
        return finding != null && finding.outcome().isEligible()
                ? EligibilityRules.authority(type, read, in.effectiveReceivedDate())
                : null;
    }

    private Conclusion conclude(
            Eligibility eligibility, Finding<AuthorityOutcome> authority, Geographic where, Banding banding) {
        return switch (eligibility) {
            case Eligibility.InformationOnly nothing ->
                new Ended(
                        End.INFORMATION_ONLY,
                        nothing.line().ruleId(),
                        null,
                        "Nothing to advocate on was stated: information and signposting.");
            case Eligibility.Standing standing ->
                start(
                        CarryOverRules.elsewhere(where.elsewhere(standing.serviceType())),
                        standing.line().reason(),
                        banding);
            case Eligibility.Decided decided ->
                afterTable(decided.serviceType(), decided.finding(), authority, where, banding);
        };
    }

    private Conclusion afterTable(
            ServiceType type,
            Finding<Outcome> finding,
            Finding<AuthorityOutcome> authority,
            Geographic where,
            Banding banding) {
        return switch (finding.outcome()) {
            case ELIGIBLE, ELIGIBLE_POWER, ELIGIBLE_CONTRACT -> afterYes(type, finding, authority, where, banding);
            case NEEDS_INFO ->
                isOnlyTheDistrictOpen(finding)
                        ? new AskPerson(
                                QueueReason.DISTRICT_UNRESOLVED,
                                where.whereabouts().evidence())
                        : new AskReferrer(questions(finding.ruleId()), finding.reason());
            case PENDING_LA -> new AskReferrer(List.of(finding.ruleId()), finding.reason());
            case REDIRECT -> new Ended(End.REDIRECTED, finding.ruleId(), finding.target(), finding.reason());
            case NOT_ELIGIBLE -> new Ended(End.REJECTED, finding.ruleId(), finding.target(), finding.reason());
            case OUT_OF_AREA -> where.outOfArea(type, finding.ruleId(), finding.reason());
        };
    }

    private Conclusion afterYes(
            ServiceType type,
            Finding<Outcome> finding,
            Finding<AuthorityOutcome> authority,
            Geographic where,
            Banding banding) {
        if (authority.outcome() == AuthorityOutcome.REFUSED) {
            return new Ended(End.REJECTED, authority.ruleId(), null, authority.reason());
        }
        if (authority.outcome() == AuthorityOutcome.NEEDS_INFO) {
            return new AskReferrer(questions(authority.ruleId()), authority.reason());
        }
        if (!in.facts().missing().isEmpty() && !banding.band().goesOnIncomplete()) {
            return new AskReferrer(in.facts().missing(), "The referral is incomplete (B.8).");
        }
        if (authority.outcome() == AuthorityOutcome.REFER_TO_MANAGER) {
            return new AskPerson(QueueReason.REFER_TO_MANAGER, authority.reason());
        }
        var elsewhere = in.elsewhere(type);
        if (elsewhere.isPresent()) {
            return new Ended(
                    End.REDIRECTED,
                    LOT_NOT_IN_CONTRACT,
                    elsewhere.get(),
                    "These people have a contract of their own until their lot is in this one (F.10).");
        }
        if (in.notCommissioned().contains(type)) {
            return type.isStatutory()
                    ? new AskForSpot(NOT_COMMISSIONED)
                    : new Ended(End.REJECTED, NOT_COMMISSIONED, null, "The contract does not pay for this type yet.");
        }
        return start(where.elsewhere(type), finding.reason(), banding);
    }

    private Conclusion start(Optional<Conclusion> elsewhere, String reason, Banding banding) {
        return elsewhere.orElseGet(() -> in.facts().risk().immediateDanger() == Answer.Y
                ? new AskPerson(QueueReason.IMMEDIATE_DANGER, banding.reason())
                : new Triaged(reason));
    }

    /** What is missing on the form goes out with what the table asks, so that the referrer is asked once. */
    private List<String> questions(String ruleId) {
        return Stream.concat(Stream.of(ruleId), in.facts().missing().stream())
                .distinct()
                .toList();
    }

    private static boolean isOnlyTheDistrictOpen(Finding<Outcome> finding) {
        return finding.ruleId().endsWith("-99") && finding.unknown().equals(List.of("resident in contract area"));
    }

    private Whereabouts whereabouts(ServiceType type) {
        if (in.geography() != null) {
            return in.places().of(type);
        }
        var place = in.facts().place();
        var outcode = Places.countingOutcode(type, place);
        var area = outcode.map(code -> code.equals(place.currentOutcode()) ? in.currentArea() : in.homeArea())
                .orElse((OutcodeArea) null);
        return DistrictFinder.find(outcode, area, in.stated(), in.picked());
    }

    private Responsibility responsibility(ServiceType type) {
        return in.geography() == null
                ? null
                : ResponsibleAuthority.decide(
                        type, in.facts(), in.places(), in.geography(), in.effectiveReceivedDate());
    }

    private List<String> versions(
            Eligibility eligibility, Finding<AuthorityOutcome> authority, Responsibility responsibility) {
        return Stream.of(
                        eligibility.steps().stream().map(Eligibility.Step::tableVersion),
                        Stream.ofNullable(authority).map(Finding::tableVersion),
                        Stream.ofNullable(in.homeArea()).map(OutcodeArea::tableVersion),
                        Stream.ofNullable(responsibility).map(Responsibility::tableVersion),
                        Stream.of(BandRules.VERSION, in.targets().version()))
                .flatMap(versions -> versions)
                .distinct()
                .toList();
    }
}
