package org.advocacyhub.triage.geography.domain;

import static org.advocacyhub.triage.eligibility.domain.DecisionTable.row;
import static org.advocacyhub.triage.geography.domain.AreaOutcome.INBOUND_ACCEPT;
import static org.advocacyhub.triage.geography.domain.AreaOutcome.INBOUND_CHARGE;
import static org.advocacyhub.triage.geography.domain.AreaOutcome.OUTBOUND_REFER;
import static org.advocacyhub.triage.geography.domain.AreaOutcome.OUTBOUND_SPOT;
import static org.advocacyhub.triage.geography.domain.AreaOutcome.REFUSE_REDIRECT;
import static org.advocacyhub.triage.geography.domain.AreaOutcome.UNRESOLVED;
import static org.advocacyhub.triage.referral.domain.Answer.N;
import static org.advocacyhub.triage.referral.domain.Answer.Y;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.advocacyhub.triage.eligibility.domain.DecisionTable;
import org.advocacyhub.triage.eligibility.domain.DecisionTable.Condition;
import org.advocacyhub.triage.geography.domain.Responsibility.Residence;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.referral.domain.StatedPlace;

/**
 * Table G3 (domain.md G.3): which council has to arrange the advocacy, by type, and what follows from where the person is. The
 * commonest mistake is to say that the contract covers the own council only; here nobody is refused who has a duty owed.
 */
public final class ResponsibleAuthority {

    private static final Set<ServiceType> IMCA = EnumSet.of(
            ServiceType.IMCA_SMT, ServiceType.IMCA_ACCOM, ServiceType.IMCA_CARE_REVIEW, ServiceType.IMCA_SAFEGUARDING);
    private static final Set<ServiceType> IMCA_39CD = EnumSet.of(ServiceType.IMCA_39C, ServiceType.IMCA_39D);
    private static final Set<ServiceType> BY_CONTRACT =
            EnumSet.of(ServiceType.COMMUNITY, ServiceType.CARER_COMMUNITY, ServiceType.PARENT_CP, ServiceType.BESPOKE);

    // spotless:off: one row of the table a line
    private static final DecisionTable<ResponsibilityInputs, AreaOutcome> SINCE_2015 = new DecisionTable<>(
            "G3", "G3/2015-04-01", "Which council has to arrange the advocacy", "Care Act 2014, MCA 2005 and its Code 10.12, MHA 1983 s130C(4A), LGPIHA 2007 s223A", LocalDate.of(2015, 4, 1), null,
            List.of(
                    row("G3-CA-01").when(type(ServiceType.CARE_ACT), ours(Y), here(Y))
                            .then(INBOUND_ACCEPT, "{council} carries out the assessment, planning or review ({found}), and the person is in its area.").under("Care and support statutory guidance 7.29"),
                    row("G3-CA-02").when(type(ServiceType.CARE_ACT), ours(Y), here(N))
                            .then(OUTBOUND_SPOT, "{council} carries out the process and stays responsible ({found}); the person lives elsewhere ({place}): an advocate visits, or one there is bought by spot.").under("Care and support statutory guidance 7.29"),
                    row("G3-CA-03").when(type(ServiceType.CARE_ACT), ours(N), here(Y))
                            .then(INBOUND_CHARGE, "{council} carries out the process ({found}) and pays; the person is here: its spot order and rate first, or its own service.").under("Care and support statutory guidance 7.29"),
                    row("G3-CA-04").when(type(ServiceType.CARE_ACT), ours(N), here(N))
                            .then(OUTBOUND_REFER, "{council} carries out the process ({found}): its local service.").under("Care and support statutory guidance 7.29"),
                    row("G3-SG-01").when(type(ServiceType.CARE_ACT_SAFEGUARDING), ours(Y))
                            .then(INBOUND_ACCEPT, "{council} makes the enquiry where the adult is ({found}), wherever the adult is ordinarily resident.").under("Care Act 2014 s42, s68"),
                    row("G3-SG-02").when(type(ServiceType.CARE_ACT_SAFEGUARDING), ours(N))
                            .then(OUTBOUND_REFER, "The enquiry is made where the adult is ({found}): the service of {council}.").under("Care Act 2014 s42, s68"),
                    row("G3-IMCA-01").when(types("IMCA_SMT, ACCOM, CARE_REVIEW, SAFEGUARDING", IMCA), ours(Y))
                            .then(INBOUND_ACCEPT, "The person is here ({found}), whoever pays for the placement.").under("MCA 2005 s35; Code of Practice 10.12"),
                    row("G3-IMCA-02").when(types("IMCA_SMT, ACCOM, CARE_REVIEW, SAFEGUARDING", IMCA), ours(N))
                            .then(OUTBOUND_REFER, "Where the body lies: the person is not here ({found}), so it is the service of {council}, whoever pays.").under("MCA 2005 s35; Code of Practice 10.12"),
                    row("G3-39A-01").when(type(ServiceType.IMCA_39A), ours(Y))
                            .then(INBOUND_ACCEPT, "The person is staying here ({found}), even if the deprivation of liberty will be elsewhere.").under("MCA 2005 s39A"),
                    row("G3-39A-02").when(type(ServiceType.IMCA_39A), ours(N))
                            .then(OUTBOUND_REFER, "The person is staying elsewhere ({found}): the service of {council}.").under("MCA 2005 s39A"),
                    row("G3-39CD-01").when(types("IMCA_39C, 39D", IMCA_39CD), ours(Y))
                            .then(INBOUND_ACCEPT, "The person is deprived of liberty here ({found}).").under("MCA 2005 s39C, s39D"),
                    row("G3-39CD-02").when(types("IMCA_39C, 39D", IMCA_39CD), ours(N))
                            .then(OUTBOUND_REFER, "The person is deprived of liberty elsewhere ({found}): the service of {council}.").under("MCA 2005 s39C, s39D"),
                    row("G3-RPR-01").when(type(ServiceType.RPR_PAID), ours(Y), here(Y))
                            .then(INBOUND_ACCEPT, "{council} is the supervisory body ({found}), and the person is here.").under("MCA 2005 Sch A1"),
                    row("G3-RPR-02").when(type(ServiceType.RPR_PAID), ours(Y), here(N))
                            .then(OUTBOUND_SPOT, "{council} is the supervisory body and pays ({found}); the person is elsewhere ({place}): a provider there by spot, or a visit.").under("MCA 2005 Sch A1"),
                    row("G3-RPR-03").when(type(ServiceType.RPR_PAID), ours(N), here(Y))
                            .then(INBOUND_CHARGE, "{council} is the supervisory body and pays, though the person is here ({found}): its spot order and rate first.").under("MCA 2005 Sch A1"),
                    row("G3-RPR-04").when(type(ServiceType.RPR_PAID), ours(N), here(N))
                            .then(OUTBOUND_REFER, "{council} is the supervisory body ({found}): its own service.").under("MCA 2005 Sch A1"),
                    row("G3-R12-01").when(type(ServiceType.RULE_1_2_REP), ours(Y), here(Y))
                            .then(INBOUND_ACCEPT, "{council} applies to the court ({found}), and the person is here."),
                    row("G3-R12-02").when(type(ServiceType.RULE_1_2_REP), ours(Y), here(N))
                            .then(OUTBOUND_SPOT, "{council} applies to the court ({found}); the person lives elsewhere ({place}): a visit, or a representative there by spot."),
                    row("G3-R12-03").when(type(ServiceType.RULE_1_2_REP), ours(N), here(Y))
                            .then(INBOUND_CHARGE, "{council} applies to the court and pays ({found}); the person is here: its spot order and rate first."),
                    row("G3-R12-04").when(type(ServiceType.RULE_1_2_REP), ours(N), here(N))
                            .then(OUTBOUND_REFER, "{council} applies to the court ({found}): its own service."),
                    row("G3-IMHA-01").when(type(ServiceType.IMHA), ours(Y), here(Y))
                            .then(INBOUND_ACCEPT, "{council} is {datum} ({found}).").under("MHA 1983 s130C(4A)"),
                    row("G3-IMHA-02").when(type(ServiceType.IMHA), ours(Y), here(N))
                            .then(OUTBOUND_SPOT, "{council} is {datum} ({found}); the patient is elsewhere ({place}): a visit, or an advocate there by spot.").under("MHA 1983 s130C(4A)"),
                    row("G3-IMHA-03").when(type(ServiceType.IMHA), ours(N))
                            .then(OUTBOUND_REFER, "It is {council} that arranges it, as {datum} ({found}); ordinary residence does not count.").under("MHA 1983 s130C(4A)"),
                    row("G3-NHS-01").when(type(ServiceType.NHS_COMPLAINTS), ours(Y))
                            .then(INBOUND_ACCEPT, "The person lives here ({found}).").under("LGPIHA 2007 s223A"),
                    row("G3-NHS-02").when(type(ServiceType.NHS_COMPLAINTS), ours(N))
                            .then(OUTBOUND_REFER, "The person lives elsewhere ({found}): the complaints advocacy of {council}.").under("LGPIHA 2007 s223A"),
                    row("G3-COM-01").when(types("COMMUNITY etc.", BY_CONTRACT), ours(Y))
                            .then(INBOUND_ACCEPT, "The person lives here ({found}).").under("Contract"),
                    row("G3-COM-02").when(types("COMMUNITY etc.", BY_CONTRACT), ours(N), funded())
                            .then(OUTBOUND_SPOT, "{ours} pays for a place elsewhere ({found}): only with approval.").under("Contract"),
                    row("G3-COM-03").when(types("COMMUNITY etc.", BY_CONTRACT), ours(N))
                            .then(REFUSE_REDIRECT, "The person lives outside the contract's area ({found}): the local service there.")),
            UNRESOLVED, ResponsibilityInputs::unknowns, ResponsibilityInputs::words);
    // spotless:on

    /** Every version, each valid for the effective received dates that it names. */
    public static final List<DecisionTable<ResponsibilityInputs, AreaOutcome>> VERSIONS = List.of(SINCE_2015);

    private ResponsibleAuthority() {}

    /**
     * Reads the table for one referral.
     *
     * @param type the type that was decided on
     * @param day the effective received date, which chooses the version
     */
    public static Responsibility decide(
            ServiceType type, Facts facts, Places places, Geography geography, LocalDate day) {
        var evidence = ResponsibleDatum.of(type, facts, places, geography);
        var councils = ResponsibleDatum.councils(facts);
        var place = places.of(type);
        var finding = DecisionTable.validOn(VERSIONS, day)
                .decide(new ResponsibilityInputs(
                        type,
                        evidence,
                        place.inArea(),
                        place.evidence(),
                        Stream.of(councils.placing(), councils.funding()).anyMatch(geography.ourCouncil()::equals),
                        geography.nameOf(geography.ourCouncil())));
        return new Responsibility(
                finding.ruleId(),
                finding.outcome(),
                evidence,
                place.inArea(),
                finding.reason(),
                geography
                        .serviceOf(serving(finding.outcome(), evidence, place, geography), type)
                        .orElse(null),
                residence(councils, evidence),
                finding.tableVersion());
    }

    /** Whose service could take it: where the person is when ours is elsewhere, otherwise the responsible council's. */
    private static String serving(AreaOutcome outcome, Evidence evidence, Whereabouts place, Geography geography) {
        return outcome == OUTBOUND_SPOT ? place.councilThere(geography.ourCouncil()) : evidence.council();
    }

    private static Residence residence(StatedPlace.Councils councils, Evidence evidence) {
        return new Residence(
                councils.ordinaryResidence(),
                councils.placing(),
                councils.funding(),
                councils.ordinaryResidence() != null
                        && evidence.council() != null
                        && !Objects.equals(councils.ordinaryResidence(), evidence.council()));
    }

    private static Condition<ResponsibilityInputs> type(ServiceType type) {
        return types(type.name(), Set.of(type));
    }

    private static Condition<ResponsibilityInputs> types(String words, Set<ServiceType> types) {
        return new Condition<>("serviceType", words, in -> types.contains(in.type()));
    }

    private static Condition<ResponsibilityInputs> ours(Answer answer) {
        return new Condition<>("responsible council is ours", answer.name(), in -> in.ours() == answer);
    }

    private static Condition<ResponsibilityInputs> here(Answer answer) {
        return new Condition<>("person is in the area", answer.name(), in -> in.here() == answer);
    }

    private static Condition<ResponsibilityInputs> funded() {
        return new Condition<>("our council placed or pays", "Y", ResponsibilityInputs::fundedByUs);
    }
}
