package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.Given.given;

import java.util.List;

/** A deprivation of liberty: in a hospital or care home (domain.md B.1 field 47, A.5.5, A.6), or by the court (48, A.7). */
final class LibertyQuestions {

    private static final Section<DolsGrounds> DOLS =
            Section.of("dols", RequestedType::dols, ReferralForm::dolsOrNothing);
    private static final Section<DolsAuthorisation> AUTHORISATION =
            Section.of("dols.authorisation", RequestedType::dols, form -> form.dolsOrNothing()
                    .authorisation());
    /** All but section 39A come after a standard authorisation. */
    private static final Section<DolsAuthorisation> AUTHORISED =
            AUTHORISATION.onlyIf(form -> form.requestedType() != RequestedType.IMCA_39A);

    private static final Section<DolsRepresentative> REPRESENTATIVE =
            Section.of("dols.representative", RequestedType::dols, form -> form.dolsOrNothing()
                    .representative());
    private static final Section<DolsRepresentative> RPR = REPRESENTATIVE.only(RequestedType.RPR_PAID);

    private static final Section<CourtGrounds> COURT =
            Section.of("court", type -> type == RequestedType.RULE_1_2_REP, ReferralForm::courtOrNothing);

    static final List<CompletenessRule> LIST = List.of(
            // 47: deprivation of liberty safeguards
            DOLS.asks("B1-47", "dolsRef", "Give the supervisory body's number.", dols -> given(dols.dolsRef())),
            AUTHORISATION
                    .only(RequestedType.IMCA_39A)
                    .asks(
                            "B1-47",
                            "urgentGiven",
                            "State what is under way: an urgent authorisation, a request for a standard one, or an assessor.",
                            DolsAuthorisation::underAssessment),
            AUTHORISATION
                    .when(told -> told.urgentGiven() == Answer.Y)
                    .asks(
                            "B1-47",
                            "urgentExpiry",
                            "Give the day on which the urgent authorisation expires.",
                            told -> told.urgentExpiry() != null),
            AUTHORISED.decides(
                    "B1-47",
                    "standardGranted",
                    "State whether a standard authorisation is in force.",
                    DolsAuthorisation::standardGranted),
            AUTHORISED
                    .when(told -> told.standardGranted() == Answer.Y)
                    .asks(
                            "B1-47",
                            "authorisationStart",
                            "Give the first day of the standard authorisation.",
                            told -> told.authorisationStart() != null),
            AUTHORISED
                    .when(told -> told.standardGranted() == Answer.Y)
                    .asks(
                            "B1-47",
                            "authorisationEnd",
                            "Give the last day of the standard authorisation.",
                            told -> told.authorisationEnd() != null),
            AUTHORISATION
                    .only(RequestedType.RPR_PAID)
                    .asks(
                            "B1-47",
                            "conditions",
                            "Give the conditions of the authorisation, or say that there are none.",
                            told -> given(told.conditions())),
            DOLS.only(RequestedType.RPR_PAID)
                    .asks(
                            "B1-47",
                            "bestInterestsAssessor",
                            "Name the best interests assessor.",
                            dols -> given(dols.bestInterestsAssessor())),
            RPR.decides(
                    "B1-47",
                    "reg8Notice",
                    "State whether the assessor gave notice that nobody eligible was selected.",
                    DolsRepresentative::reg8Notice),
            RPR.decides(
                    "B1-47",
                    "selectedByPerson",
                    "State whether the person, an attorney or a deputy selected somebody.",
                    DolsRepresentative::selectedByPerson),
            RPR.decides(
                    "B1-47", "rprInPost", "State whether a representative is in post.", DolsRepresentative::rprInPost),
            REPRESENTATIVE
                    .only(RequestedType.IMCA_39C)
                    .decides(
                            "B1-47",
                            "rprEnded",
                            "State whether the representative's appointment ended.",
                            DolsRepresentative::rprEnded),
            REPRESENTATIVE
                    .only(RequestedType.IMCA_39D)
                    .decides(
                            "B1-47",
                            "rprPaid",
                            "State whether the representative is paid.",
                            DolsRepresentative::rprPaid),
            REPRESENTATIVE
                    .only(RequestedType.IMCA_39D)
                    .asks(
                            "B1-47",
                            "personAsks",
                            "State who asks for the advocate, or why the rights are unlikely to be used.",
                            DolsRepresentative::asksFor39d),
            REPRESENTATIVE
                    .only(RequestedType.IMCA_39D)
                    .decides(
                            "B1-47",
                            "advocate39dInPlace",
                            "State whether there is a section 39D advocate for this authorisation already.",
                            DolsRepresentative::advocate39dInPlace),
            REPRESENTATIVE
                    .only(RequestedType.IMCA_39D)
                    .when(told -> told.advocate39dInPlace() == Answer.Y)
                    .decides(
                            "B1-47",
                            "newReason",
                            "State whether there is a new reason for another one.",
                            DolsRepresentative::newReason),
            // 48: Court of Protection
            COURT.decides(
                    "B1-48",
                    "communitySetting",
                    "State whether the person lives outside of hospital and care home.",
                    CourtGrounds::communitySetting),
            COURT.decides(
                    "B1-48",
                    "lacksCapacityForArrangements",
                    "State whether the person lacks capacity for the arrangements.",
                    CourtGrounds::lacksCapacityForArrangements),
            COURT.asks(
                    "B1-48",
                    "copdol11",
                    "State whether an application is proposed or issued.",
                    court -> court.copdol11() != null && court.copdol11() != CourtGrounds.Copdol11.U),
            COURT.decides(
                    "B1-48",
                    "suitableRelative",
                    "State whether a relative or friend could represent the person.",
                    CourtGrounds::suitableRelative),
            COURT.decides(
                    "B1-48", "contested", "State whether the arrangements are contested.", CourtGrounds::contested),
            COURT.when(court -> court.copdol11() == CourtGrounds.Copdol11.ISSUED)
                    .asks("B1-48", "copRef", "Give the court's number.", court -> given(court.copRef())),
            COURT.when(court -> court.copdol11() == CourtGrounds.Copdol11.ISSUED && court.orderDate() == null)
                    .asks("B1-48", "hearing", "Give the day of the hearing.", court -> court.hearing() != null),
            COURT.onlyIf(form -> form.authority().basisClaimed() == Authority.Basis.COURT_ORDER)
                    .asks("B1-48", "orderDate", "Give the day of the order.", court -> court.orderDate() != null));

    private LibertyQuestions() {}
}
