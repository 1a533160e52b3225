package org.advocacyhub.triage.referral.domain;

import java.util.Set;

/**
 * Where the person lives, is now, and is said to be; no finer than an outcode and a district.
 *
 * @param directory districts of the full postcodes, as referral-service looked them up; null when it found none
 * @param councils the councils that the form names; null in facts of before they were told
 */
public record StatedPlace(
        String homeOutcode,
        String currentOutcode,
        String settingType,
        String statedDistrict,
        Directory directory,
        Councils councils) {

    private static final Set<String> HOMES_TO_MOVE_INTO = Set.of(
            "SUPPORTED_LIVING",
            "EXTRA_CARE",
            "SHARED_LIVES",
            "CARE_HOME",
            "CARE_HOME_NURSING",
            "SCHOOL_COLLEGE_RESIDENTIAL");

    /** A place of which nobody looked up a postcode or named a council. */
    public StatedPlace(String homeOutcode, String currentOutcode, String settingType, String statedDistrict) {
        this(homeOutcode, currentOutcode, settingType, statedDistrict, null, null);
    }

    /** The person lives where they are now: a council placed them there, or it is a home that one moves into. */
    public boolean isMoved() {
        return councils != null && councils.placing() != null
                || settingType != null && HOMES_TO_MOVE_INTO.contains(settingType);
    }

    /** The person has no fixed abode (G.2). */
    public boolean isNoFixedAbode() {
        return "NFA".equals(homeOutcode) || "NFA".equals(settingType);
    }

    public boolean isHospital() {
        return settingType != null && settingType.contains("HOSPITAL");
    }

    /**
     * What the postcode directory says, in GSS codes; null where it has no line.
     *
     * @param homeCouncil the council that answers for the district: the county where there is one
     * @param edition of the directory
     */
    public record Directory(
            String homeDistrict, String homeCouncil, String currentDistrict, String currentCouncil, String edition) {}

    /**
     * Councils by GSS code, each for what the form names it (B.1, G.3); null where it names none.
     *
     * @param performing carries out the assessment, planning or review
     * @param supervisory supervisory body of a deprivation of liberty
     * @param applicant applies to the court
     * @param responsible for a patient where it is not the hospital's council (A.8.1)
     * @param ordinaryResidence where the referrer says the person is ordinarily resident: evidence, never worked out
     * @param placing placed the person where they are
     * @param funding who pays for the place: a council's code, ICB or SELF
     */
    public record Councils(
            String performing,
            String supervisory,
            String applicant,
            String responsible,
            String ordinaryResidence,
            String placing,
            String funding) {

        /** The form names none. */
        public static final Councils NONE = new Councils(null, null, null, null, null, null, null);
    }
}
