package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.DataClass.PD1;
import static org.advocacyhub.referral.form.domain.DataClass.PD2;

import java.time.LocalDate;

/**
 * A deprivation of liberty in the community that the Court of Protection decides (domain.md A.7, B.1 field 48).
 *
 * @param copRef the court's number
 * @param applicantLa GSS code of the council that applies (G.3)
 * @param communitySetting the person lives neither in a hospital nor in a care home
 * @param copdol11 how far the application has come
 * @param suitableRelative a relative or friend could represent the person (R12-04)
 */
public record CourtGrounds(
        @Guarded(PD1) String copRef,
        @Guarded(PD2) String applicantLa,
        @Guarded(PD2) Answer communitySetting,
        @Guarded(PD2) Answer lacksCapacityForArrangements,
        @Guarded(PD2) Copdol11 copdol11,
        @Guarded(PD2) Answer suitableRelative,
        @Guarded(PD2) Answer contested,
        @Guarded(PD2) LocalDate hearing,
        @Guarded(PD2) LocalDate orderDate) {

    static final CourtGrounds NOTHING = new CourtGrounds(null, null, null, null, null, null, null, null, null);

    /** The application to the court (form COPDOL11). */
    public enum Copdol11 {
        PROPOSED,
        ISSUED,
        NONE,
        U;

        boolean planned() {
            return this == PROPOSED || this == ISSUED;
        }
    }

    boolean applicationPlanned() {
        return copdol11 != null && copdol11.planned();
    }

    @Override
    public String toString() {
        return "CourtGrounds[not shown]";
    }
}
