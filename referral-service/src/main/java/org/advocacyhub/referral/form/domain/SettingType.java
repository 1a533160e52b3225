package org.advocacyhub.referral.form.domain;

/** The kind of place where the person is now (domain.md B.7). */
public enum SettingType {
    OWN_HOME,
    FAMILY_HOME,
    SUPPORTED_LIVING,
    EXTRA_CARE,
    SHARED_LIVES,
    CARE_HOME,
    CARE_HOME_NURSING,
    ACUTE_HOSPITAL,
    COMMUNITY_HOSPITAL,
    MH_HOSPITAL_NHS,
    MH_HOSPITAL_INDEPENDENT,
    PRISON,
    HOSTEL,
    REFUGE,
    NFA,
    SCHOOL_COLLEGE_RESIDENTIAL,
    OTHER;

    /** A hospital: somebody is found there by ward or unit (B.1 field 13). */
    public boolean hospital() {
        return switch (this) {
            case ACUTE_HOSPITAL, COMMUNITY_HOSPITAL, MH_HOSPITAL_NHS, MH_HOSPITAL_INDEPENDENT -> true;
            default -> false;
        };
    }

    /** Nobody's home, so the address of the place itself is needed (B.1 field 12). */
    public boolean neverHome() {
        return hospital() || this == PRISON;
    }

    /** A council or a health body places people there, so it matters who placed and who pays (B.1 field 15, G.3). */
    boolean placement() {
        return switch (this) {
            case SUPPORTED_LIVING, EXTRA_CARE, SHARED_LIVES, CARE_HOME, CARE_HOME_NURSING, SCHOOL_COLLEGE_RESIDENTIAL ->
                true;
            default -> false;
        };
    }

    /** Without a home of one's own (domain.md C.4, homeless). */
    public boolean homeless() {
        return this == NFA || this == HOSTEL;
    }
}
