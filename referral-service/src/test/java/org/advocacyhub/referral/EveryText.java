package org.advocacyhub.referral;

/** A made-up referral with something in every text of the form; a test fails when somebody adds a text and forgets it here. */
public final class EveryText {

    private EveryText() {}

    /** A referral that can be taken, with the mark in every text that may hold a word. */
    public static AReferral of(String mark) {
        return AReferral.forCareAct()
                .with("person.title", mark)
                .with("person.givenName", mark)
                .with("person.familyName", mark)
                .with("person.knownAs", mark)
                .with("person.socialCareId", mark)
                .with("person.homeAddress", mark)
                .with("person.wardUnit", mark)
                .with("person.email", mark + "@example.org")
                .with("person.contactVia", "{\"name\": \"" + mark + "\", \"relationship\": \"" + mark + "\"}")
                .with("safeContact.safeTimes", mark)
                .with("safeContact.codeWord", mark)
                .with("communication.reasonableAdjustments", mark)
                .with("need.issueSummary", (mark + " ").repeat(5))
                .with("need.desiredOutcome", mark)
                .with("person.emergencyContact", "{\"name\": \"" + mark + "\", \"relationship\": \"" + mark + "\"}")
                .with("person.householdNotes", mark)
                .with("safeContact.doNotContact", "[\"" + mark + "\"]")
                .with("communication.advocateCulture", mark)
                .with("communication.advocatePreferenceReason", mark)
                .with("person.currentAddress", mark)
                .with("careAct.appropriatePersonReason", mark)
                .with("careAct.difficultyNote", mark)
                .with("careAct.difficultyAssessor", "{\"name\": \"" + mark + "\", \"role\": \"" + mark + "\"}")
                .with("safeguarding.measures", mark)
                .with("safeguarding.particularBenefitReason", mark)
                .with("imca.decisionText", mark)
                .with("imca.capacity.assessor", "{\"name\": \"" + mark + "\", \"role\": \"" + mark + "\"}")
                .with("imca.accommodation.place", mark)
                .with("imca.careReview.particularBenefitReason", mark)
                .with("imca.consultation.groundReason", mark)
                .with("imca.decisionMaker.name", mark)
                .with("imca.decisionMaker.role", mark)
                .with("imca.decisionMaker.organisation", mark)
                .with("imca.decisionMaker.email", mark + "@example.org")
                .with("imca.reportTo", mark)
                .with("dols.dolsRef", mark)
                .with("dols.bestInterestsAssessor", mark)
                .with("dols.authorisation.conditions", mark)
                .with("court.copRef", mark)
                .with("imha.hospital", mark)
                .with("imha.ward", mark)
                .with("imha.responsibleClinician", mark)
                .with("imha.responsibleClinicianTeam", mark)
                .with("nhsComplaint.complaintBody", mark)
                .with("nhsComplaint.serviceArea", mark)
                .with("authority.representative", "{\"name\": \"" + mark + "\", \"relationship\": \"" + mark + "\"}")
                .with("referrer.address", mark)
                .with(
                        "referrer.involvedProfessionals",
                        "[{\"name\": \"" + mark + "\", \"role\": \"" + mark + "\", \"contact\": \"" + mark + "\"}]")
                .with("declaration.signedBy", mark)
                .with("keyDates", "[{\"type\": \"OTHER\", \"date\": \"2016-04-20\", \"place\": \"" + mark + "\"}]")
                .with("risk.riskDetail", mark)
                .with("authority.bestInterestsReason", mark)
                .with("referrer.name", mark)
                .with("referrer.jobTitle", mark)
                .with("referrer.team", mark)
                .with("referrer.organisation", mark)
                .with("referrer.email", mark + "@example.org")
                .with("referrer.relationshipToPerson", mark);
    }
}
