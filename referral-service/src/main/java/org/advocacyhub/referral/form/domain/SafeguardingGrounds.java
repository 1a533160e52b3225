package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.DataClass.PD2;
import static org.advocacyhub.referral.form.domain.DataClass.PD3;

/**
 * What is alleged and what is done about it (domain.md A.4, A.5.4, B.1 field 45): for both safeguarding types. Says who may
 * have harmed whom: class PD3, never printed.
 *
 * @param allegation there is an allegation or evidence that the person was abused or abused somebody
 * @param protectiveMeasures a council or an NHS body took or proposes protective measures
 * @param particularBenefit the body is satisfied that an IMCA would be of particular benefit (SG-05)
 * @param processStartedBeforeAdvocate an urgent enquiry began already; the duty goes on (s68(6))
 */
public record SafeguardingGrounds(
        @Guarded(PD3) SubjectRole subjectRole,
        @Guarded(PD3) Answer allegation,
        @Guarded(PD3) Answer protectiveMeasures,
        @Guarded(PD3) String measures,
        @Guarded(PD2) Answer particularBenefit,
        @Guarded(PD2) String particularBenefitReason,
        @Guarded(PD2) Answer processStartedBeforeAdvocate) {

    static final SafeguardingGrounds NOTHING = new SafeguardingGrounds(null, null, null, null, null, null, null);

    /** The person's part in what is alleged. */
    public enum SubjectRole {
        ALLEGED_VICTIM,
        ALLEGED_SOURCE
    }

    @Override
    public String toString() {
        return "SafeguardingGrounds[not shown]";
    }
}
