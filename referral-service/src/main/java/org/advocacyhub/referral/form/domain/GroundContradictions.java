package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.ContradictionRules.rule;
import static org.advocacyhub.referral.form.domain.Given.given;

import java.time.LocalDate;
import java.util.List;

/** Answers of the legal sections that cannot both be true. Whether they entitle to an advocate is triage's to say. */
final class GroundContradictions {

    static final List<ContradictionRules.Rule> RULES = List.of(
            // Care Act
            rule(
                    "There can't be areas of difficulty when there is no substantial difficulty.",
                    List.of("careAct.substantialDifficulty", "careAct.difficultyAreas"),
                    (form, _) -> form.careActOrNothing().substantialDifficulty() == Answer.N
                            && !form.careActOrNothing().difficultyAreas().isEmpty()),
            rule(
                    "Somebody suitable is there, so there can't be a reason why nobody is: mend one of the answers.",
                    List.of("careAct.appropriatePerson", "careAct.appropriatePersonReason"),
                    (form, _) -> form.careActOrNothing().appropriatePerson() == CareActGrounds.AppropriatePerson.VALID
                            && given(form.careActOrNothing().appropriatePersonReason())),
            rule(
                    "Only a safeguarding adults review can be about somebody who died.",
                    List.of("careAct.adultAlive", "careAct.process"),
                    (form, _) -> form.careActOrNothing().adultAlive() == Answer.N
                            && form.careActOrNothing().processKnown()
                            && form.careActOrNothing().process() != CareActGrounds.Process.SAFEGUARDING_ADULTS_REVIEW),
            // safeguarding
            rule(
                    "No protective measures are taken, but some are described.",
                    List.of("safeguarding.protectiveMeasures", "safeguarding.measures"),
                    (form, _) -> form.safeguardingOrNothing().protectiveMeasures() == Answer.N
                            && given(form.safeguardingOrNothing().measures())),
            // Mental Capacity Act
            rule(
                    "Only somebody who is there and will not do needs a reason why: mend one of the answers.",
                    List.of("imca.consultation.appropriateToConsult", "imca.consultation.ground"),
                    (form, _) -> groundWithoutSomebody(form.imcaOrNothing().consultation())),
            rule(
                    "Neither family nor friends are there, so nobody can be appropriate: mend one of the answers.",
                    List.of(
                            "imca.consultation.appropriateToConsult",
                            "imca.consultation.familyExists",
                            "imca.consultation.friendsExist"),
                    (form, _) -> somebodyOutOfNobody(form.imcaOrNothing().consultation())),
            // deprivation of liberty
            rule(
                    "No urgent authorisation was given, so none can expire.",
                    List.of("dols.authorisation.urgentGiven", "dols.authorisation.urgentExpiry"),
                    (form, _) -> form.dolsOrNothing().authorisation().urgentGiven() == Answer.N
                            && form.dolsOrNothing().authorisation().urgentExpiry() != null),
            rule(
                    "No standard authorisation is in force, so none can have begun.",
                    List.of("dols.authorisation.standardGranted", "dols.authorisation.authorisationStart"),
                    (form, _) -> form.dolsOrNothing().authorisation().standardGranted() == Answer.N
                            && form.dolsOrNothing().authorisation().authorisationStart() != null),
            rule(
                    "A standard authorisation ends after it starts, and within twelve months.",
                    List.of("dols.authorisation.authorisationStart", "dols.authorisation.authorisationEnd"),
                    (form, _) -> impossiblePeriod(form.dolsOrNothing().authorisation())),
            rule(
                    "The representative is in post, so the appointment has not ended: mend one of the answers.",
                    List.of("dols.representative.rprInPost", "dols.representative.rprEnded"),
                    (form, _) -> form.dolsOrNothing().representative().rprInPost() == Answer.Y
                            && form.dolsOrNothing().representative().rprEnded() == Answer.Y),
            rule(
                    "Somebody eligible was selected, so there can't be a notice that nobody was.",
                    List.of("dols.representative.selectedByPerson", "dols.representative.reg8Notice"),
                    (form, _) -> form.dolsOrNothing().representative().selectedByPerson() == Answer.Y
                            && form.dolsOrNothing().representative().reg8Notice() == Answer.Y),
            rule(
                    "There is no application to the court, so it can't have made an order.",
                    List.of("court.copdol11", "court.orderDate"),
                    (form, _) -> form.courtOrNothing().copdol11() == CourtGrounds.Copdol11.NONE
                            && form.courtOrNothing().orderDate() != null),
            // Mental Health Act
            rule(
                    "The section ends before it starts.",
                    List.of("imha.sectionStart", "imha.sectionExpiry"),
                    (form, _) -> reversed(
                            form.imhaOrNothing().sectionStart(),
                            form.imhaOrNothing().sectionExpiry())),
            // complaints
            rule(
                    "Nobody knows of an event before it happens.",
                    List.of("nhsComplaint.eventDate", "nhsComplaint.knowledgeDate"),
                    (form, _) -> reversed(
                            form.nhsComplaintOrNothing().eventDate(),
                            form.nhsComplaintOrNothing().knowledgeDate())),
            rule(
                    "What was paid for privately is not paid for by the NHS: mend one of the answers.",
                    List.of("nhsComplaint.about", "nhsComplaint.nhsFunded"),
                    (form, _) -> form.nhsComplaintOrNothing().about() == NhsComplaint.About.PRIVATELY_PAID
                            && form.nhsComplaintOrNothing().nhsFunded() == Answer.Y));

    private GroundContradictions() {}

    private static boolean groundWithoutSomebody(Consultation consultation) {
        return consultation.ground() != null
                && (consultation.appropriateToConsult() == Consultation.AppropriateToConsult.NONE
                        || consultation.appropriateToConsult() == Consultation.AppropriateToConsult.EXISTS_APPROPRIATE);
    }

    private static boolean somebodyOutOfNobody(Consultation consultation) {
        return consultation.appropriateToConsult() == Consultation.AppropriateToConsult.EXISTS_APPROPRIATE
                && consultation.familyExists() == Answer.N
                && consultation.friendsExist() == Answer.N;
    }

    private static boolean impossiblePeriod(DolsAuthorisation authorisation) {
        var start = authorisation.authorisationStart();
        var end = authorisation.authorisationEnd();
        return start != null && end != null && (end.isBefore(start) || end.isAfter(start.plusYears(1)));
    }

    private static boolean reversed(LocalDate first, LocalDate second) {
        return first != null && second != null && second.isBefore(first);
    }
}
