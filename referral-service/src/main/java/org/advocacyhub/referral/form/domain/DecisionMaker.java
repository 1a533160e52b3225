package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.DataClass.PD1;

/** Who takes the decision, and whom the advocate's report is for (domain.md A.5, B.1 field 43). */
public record DecisionMaker(
        @Guarded(PD1) String name,
        @Guarded(PD1) String role,
        @Guarded(PD1) String organisation,
        @Guarded(PD1) String phone,
        @Guarded(PD1) String email) {

    static final DecisionMaker NOBODY = new DecisionMaker(null, null, null, null, null);

    boolean reachable() {
        return Given.given(phone) || Given.given(email);
    }

    @Override
    public String toString() {
        return "DecisionMaker[not shown]";
    }
}
