package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.DataClass.PD1;
import static org.advocacyhub.referral.form.domain.DataClass.PD2;

/**
 * A move into accommodation, or a change of it (domain.md A.5.2).
 *
 * @param place the name of the hospital or home
 * @param likelyDays how long the stay is likely to be
 * @param mhaObligation it follows from an obligation under the Mental Health Act (ACC-05)
 * @param movedBeforeInstruction it was too urgent to wait for an advocate
 */
public record AccommodationMove(
        @Guarded(PD2) Provider provider,
        @Guarded(PD2) Setting setting,
        @Guarded(value = PD1, whereabouts = true) String place,
        @Guarded(PD2) Integer likelyDays,
        @Guarded(PD2) Answer mhaObligation,
        @Guarded(PD2) Answer movedBeforeInstruction) {

    static final AccommodationMove NOTHING = new AccommodationMove(null, null, null, null, null, null);

    /** Longer than this in a hospital counts: more than, where the Care Act says at least (A.3.2, boundary warning). */
    static final int HOSPITAL_DAYS = 28;
    /** Eight weeks in a care home. */
    static final int CARE_HOME_DAYS = 56;

    /** Who arranges it. */
    public enum Provider {
        NHS,
        LA,
        SELF_OR_FAMILY_ARRANGED,
        U
    }

    /** What kind of place it is. */
    public enum Setting {
        HOSPITAL,
        CARE_HOME,
        RESIDENTIAL,
        SUPPORTED_LIVING,
        U
    }

    /** Likely to exceed 28 days in a hospital or eight weeks in a care home (ss38, 39). */
    boolean exceedsThreshold() {
        return likelyDays != null
                && switch (setting) {
                    case HOSPITAL -> likelyDays > HOSPITAL_DAYS;
                    case CARE_HOME, RESIDENTIAL -> likelyDays > CARE_HOME_DAYS;
                    case SUPPORTED_LIVING, U -> false;
                    case null -> false;
                };
    }

    @Override
    public String toString() {
        return "AccommodationMove[not shown]";
    }
}
