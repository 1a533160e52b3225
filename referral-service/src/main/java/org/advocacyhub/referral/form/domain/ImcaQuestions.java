package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.Given.given;

import java.util.List;

/** The decision in hand, who can't take it, who does and who may be asked (domain.md B.1 fields 39 to 44, A.5). */
final class ImcaQuestions {

    private static final Section<ImcaGrounds> IMCA =
            Section.of("imca", RequestedType::imca, ReferralForm::imcaOrNothing);
    private static final Section<ImcaGrounds> DECISION =
            Section.of("imca", RequestedType::forDecision, ReferralForm::imcaOrNothing);

    private static final Section<SeriousTreatment> TREATMENT =
            Section.of("imca.treatment", type -> type == RequestedType.IMCA_SMT, form -> form.imcaOrNothing()
                    .treatment());
    private static final Section<AccommodationMove> MOVE =
            Section.of("imca.accommodation", type -> type == RequestedType.IMCA_ACCOM, form -> form.imcaOrNothing()
                    .accommodation());
    private static final Section<CareReview> REVIEW =
            Section.of("imca.careReview", type -> type == RequestedType.IMCA_CARE_REVIEW, form -> form.imcaOrNothing()
                    .careReview());

    private static final Section<DecisionCapacity> CAPACITY =
            Section.of("imca.capacity", RequestedType::forDecision, form -> form.imcaOrNothing()
                    .capacity());
    private static final Section<DecisionCapacity> INCAPABLE =
            CAPACITY.when(capacity -> capacity.lacksCapacity() == Answer.Y);

    private static final Section<Consultation> CONSULTATION =
            Section.of("imca.consultation", RequestedType::needsNobodyToConsult, form -> form.imcaOrNothing()
                    .consultation());
    private static final Section<Consultation> NOT_APPROPRIATE = CONSULTATION.when(
            told -> told.appropriateToConsult() == Consultation.AppropriateToConsult.EXISTS_NOT_APPROPRIATE);

    private static final Section<DecisionMaker> DECISION_MAKER =
            Section.of("imca.decisionMaker", RequestedType::imca, form -> form.imcaOrNothing()
                    .decisionMaker());

    static final List<CompletenessRule> LIST = List.of(
            // 39: the decision
            DECISION.asks(
                    "B1-39",
                    "decisionText",
                    "Say in a sentence what has to be decided.",
                    imca -> given(imca.decisionText())),
            TREATMENT.asks(
                    "B1-39",
                    "smtLimb",
                    "State which limb of regulation 4 makes the treatment serious, or that none does.",
                    told -> told.smtLimb() != null && told.smtLimb() != SeriousTreatment.SmtLimb.U),
            TREATMENT.asks("B1-39", "smtKind", "Say what kind of treatment it is.", told -> told.smtKind() != null),
            TREATMENT.decides(
                    "B1-39",
                    "nhsBodyProposes",
                    "State whether an NHS body provides or secures the treatment.",
                    SeriousTreatment::nhsBodyProposes),
            TREATMENT.decides(
                    "B1-39",
                    "mhaTreatment",
                    "State whether Part 4 or 4A of the Mental Health Act regulates it.",
                    SeriousTreatment::mhaTreatment),
            MOVE.asks(
                    "B1-39",
                    "provider",
                    "State who arranges the accommodation.",
                    told -> told.provider() != null && told.provider() != AccommodationMove.Provider.U),
            MOVE.asks(
                    "B1-39",
                    "setting",
                    "State what kind of accommodation it is.",
                    told -> told.setting() != null && told.setting() != AccommodationMove.Setting.U),
            MOVE.asks(
                    "B1-39",
                    "likelyDays",
                    "State how many days the stay is likely to last.",
                    told -> told.likelyDays() != null),
            MOVE.decides(
                    "B1-39",
                    "mhaObligation",
                    "State whether the move follows from the Mental Health Act.",
                    AccommodationMove::mhaObligation),
            REVIEW.decides(
                    "B1-39",
                    "arrangedByBody",
                    "State whether the NHS or a council made the arrangements.",
                    CareReview::arrangedByBody),
            REVIEW.asks(
                    "B1-39",
                    "weeksInPlace",
                    "State for how many weeks the person has lived there.",
                    told -> told.weeksInPlace() != null),
            REVIEW.decides(
                    "B1-39",
                    "mhaObligation",
                    "State whether the stay follows from the Mental Health Act.",
                    CareReview::mhaObligation),
            REVIEW.decides(
                    "B1-39",
                    "reviewProposed",
                    "State whether a review is proposed or under way.",
                    CareReview::reviewProposed),
            REVIEW.decides(
                    "B1-39",
                    "particularBenefit",
                    "State whether an advocate would be of particular benefit.",
                    CareReview::particularBenefit),
            DECISION.onlyIf(form -> form.requestedType() == RequestedType.IMCA_CARE_REVIEW
                            || form.requestedType() == RequestedType.IMCA_SAFEGUARDING)
                    .asks(
                            "B1-39",
                            "otherDuty",
                            "State whether another duty to instruct an advocate applies, or that none does.",
                            imca -> imca.otherDuty() != null && imca.otherDuty() != ImcaGrounds.OtherDuty.U),
            // 40: capacity for it
            CAPACITY.decides(
                    "B1-40",
                    "lacksCapacity",
                    "State whether the person lacks capacity for this decision.",
                    DecisionCapacity::lacksCapacity),
            INCAPABLE.asks(
                    "B1-40",
                    "assessor.name",
                    "Name who assessed the capacity.",
                    told -> given(told.assessorOrNobody().name())),
            INCAPABLE.asks(
                    "B1-40",
                    "assessor.role",
                    "Give the role of who assessed the capacity.",
                    told -> given(told.assessorOrNobody().role())),
            INCAPABLE.asks(
                    "B1-40",
                    "assessedOn",
                    "Give the day of the capacity assessment.",
                    told -> told.assessedOn() != null),
            INCAPABLE.decides(
                    "B1-40",
                    "twoStageTest",
                    "State whether the two-stage test was used.",
                    DecisionCapacity::twoStageTest),
            // 41, 42: who may be consulted
            CONSULTATION.asks(
                    "B1-41",
                    "appropriateToConsult",
                    "State whether anyone unpaid is appropriate to consult.",
                    Consultation::consulted),
            NOT_APPROPRIATE.asks(
                    "B1-41",
                    "ground",
                    "State why the family or friend is not appropriate to consult.",
                    told -> told.ground() != null),
            NOT_APPROPRIATE
                    .when(told -> told.ground() == Consultation.Ground.OTHER_WITH_REASON)
                    .asks("B1-41", "groundReason", "Give the other reason.", told -> given(told.groundReason())),
            CONSULTATION.asks(
                    "B1-41",
                    "familyExists",
                    "Say whether there is family, or that nobody knows.",
                    told -> told.familyExists() != null),
            CONSULTATION.asks(
                    "B1-41",
                    "friendsExist",
                    "Say whether there are friends, or that nobody knows.",
                    told -> told.friendsExist() != null),
            CONSULTATION.asks(
                    "B1-42",
                    "s40Person",
                    "State whether there is an attorney, a deputy or somebody whom the person named.",
                    told -> told.s40Person() != null && told.s40Person() != Consultation.S40Person.U),
            // 43, 44: who decides
            DECISION_MAKER.asks("B1-43", "name", "Name the decision-maker.", told -> given(told.name())),
            DECISION_MAKER.asks("B1-43", "role", "Give the decision-maker's role.", told -> given(told.role())),
            DECISION_MAKER.asks(
                    "B1-43",
                    "organisation",
                    "Give the decision-maker's organisation.",
                    told -> given(told.organisation())),
            DECISION_MAKER.asks(
                    "B1-43",
                    "phone",
                    "Give the decision-maker's telephone number or e-mail address.",
                    DecisionMaker::reachable),
            IMCA.decides(
                    "B1-43",
                    "decisionMakerAware",
                    "Say whether the decision-maker knows of this referral.",
                    ImcaGrounds::decisionMakerAware),
            IMCA.decides(
                    "B1-43",
                    "authorised",
                    "Say whether you are authorised to instruct an advocate.",
                    ImcaGrounds::authorised),
            IMCA.asks("B1-44", "reportTo", "Say where the advocate's report goes.", imca -> given(imca.reportTo())));

    private ImcaQuestions() {}
}
