package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.DataClass.PD1;
import static org.advocacyhub.referral.form.domain.DataClass.PD2;

import java.time.LocalDate;

/**
 * Whether the person can take this one decision, as somebody assessed it (domain.md A.5, B.1 field 40). The hub records it
 * and never works it out (A.2).
 *
 * @param twoStageTest the two stages of the functional test were gone through
 */
public record DecisionCapacity(
        @Guarded(PD2) Answer lacksCapacity,
        @Guarded(PD1) Assessor assessor,
        @Guarded(PD2) LocalDate assessedOn,
        @Guarded(PD2) Answer twoStageTest) {

    static final DecisionCapacity NOTHING = new DecisionCapacity(null, null, null, null);

    /** Who assessed it. */
    public record Assessor(
            @Guarded(PD1) String name, @Guarded(PD1) String role) {

        static final Assessor NOBODY = new Assessor(null, null);

        @Override
        public String toString() {
            return "Assessor[not shown]";
        }
    }

    Assessor assessorOrNobody() {
        return assessor == null ? Assessor.NOBODY : assessor;
    }

    @Override
    public String toString() {
        return "DecisionCapacity[not shown]";
    }
}
