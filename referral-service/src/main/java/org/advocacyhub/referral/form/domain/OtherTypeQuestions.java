package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.Given.given;

import java.util.List;

/** Complaints, parents and projects (domain.md B.1 fields 49 and 50, A.9, A.10.2; a project has no field of its own). */
final class OtherTypeQuestions {

    private static final Section<NhsComplaint> COMPLAINT = Section.of(
            "nhsComplaint", type -> type == RequestedType.NHS_COMPLAINTS, ReferralForm::nhsComplaintOrNothing);
    private static final Section<ParentCp> PARENT =
            Section.of("parentCp", type -> type == RequestedType.PARENT_CP, ReferralForm::parentCpOrNothing);
    private static final Section<Bespoke> BESPOKE =
            Section.of("bespoke", type -> type == RequestedType.BESPOKE, ReferralForm::bespokeOrNothing);

    static final List<CompletenessRule> LIST = List.of(
            BESPOKE.asks("B1-04", "projectRef", "Give the project's number.", told -> given(told.projectRef())),
            // 49
            COMPLAINT.asks(
                    "B1-49",
                    "about",
                    "State whose care is complained of.",
                    told -> told.about() != null && told.about() != NhsComplaint.About.U),
            COMPLAINT.decides(
                    "B1-49", "nhsFunded", "State whether the NHS pays for the care.", NhsComplaint::nhsFunded),
            COMPLAINT.asks(
                    "B1-49",
                    "complaintBody",
                    "Name the body that is complained of.",
                    told -> given(told.complaintBody())),
            COMPLAINT.asks(
                    "B1-49", "serviceArea", "Say which service or ward it is.", told -> given(told.serviceArea())),
            COMPLAINT.asks(
                    "B1-49",
                    "eventDate",
                    "Give the day on which it happened, or on which the person came to know of it.",
                    told -> told.eventDate() != null || told.knowledgeDate() != null),
            COMPLAINT.asks("B1-49", "stage", "Say how far the complaint has come.", told -> told.stage() != null),
            COMPLAINT.decides(
                    "B1-49",
                    "legalClaimOnly",
                    "State whether it is only about compensation or staff discipline.",
                    NhsComplaint::legalClaimOnly),
            COMPLAINT.asks("B1-49", "complainant", "Say who complains.", told -> told.complainant() != null),
            // 50
            PARENT.asks(
                    "B1-50",
                    "childrenProceedingsStage",
                    "Say where the process about the child stands.",
                    ParentCp::processKnown),
            PARENT.when(told -> told.processKnown()
                            && told.childrenProceedingsStage().hasConference())
                    .asks(
                            "B1-50",
                            "conferenceDate",
                            "Give the day of the conference or meeting.",
                            told -> told.conferenceDate() != null),
            PARENT.asks("B1-50", "childAges", "Give the ages of the children.", told -> !told.childAges()
                    .isEmpty()));

    private OtherTypeQuestions() {}
}
