package org.advocacyhub.triage.geography.domain;

/** What decides which council is responsible (domain.md G.3, column "test data"). */
public enum Datum {
    PERFORMING_LA("the council that carries out the assessment, planning or review"),
    LOCATION("the council where the adult is, which makes the enquiry"),
    CURRENT_PLACE("the council where the person is"),
    SETTING("the council where the person is deprived of liberty"),
    SUPERVISORY_BODY("the supervisory body"),
    APPLICANT("the council that applies to the court"),
    HOSPITAL("the council where the hospital is"),
    RESPONSIBLE_HOSPITAL("the council of the responsible hospital"),
    RESPONSIBLE_LSSA("the responsible local social services authority"),
    NOMINATED_LSSA("the local social services authority that the patient nominates"),
    HOME("the council where the person lives");

    private final String words;

    Datum(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
