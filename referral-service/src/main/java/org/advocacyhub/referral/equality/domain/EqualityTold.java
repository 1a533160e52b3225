package org.advocacyhub.referral.equality.domain;

import java.util.List;
import java.util.Objects;

/**
 * The answers to the equality questions as they were told (domain.md B.5). Each may be missing. Personal data: never printed,
 * never part of the referral's form.
 *
 * @param religionText the religion in the person's words, with OTHER
 * @param sexualOrientationText the orientation in the person's words, with OTHER
 * @param genderSameAsAtBirth the question of B.5.4
 * @param genderIdentity as the person chooses, when the answer is NO
 * @param genderIdentityText in the person's words, when the answer is NO
 * @param longTermCondition a condition that lasts 12 months or more
 * @param activityReduced how far it reduces what the person does day by day
 * @param pregnancyOrMaternity within the last 26 weeks
 * @param notAskedReason why questions with the answer NA were not asked
 */
public record EqualityTold(
        EthnicGroup ethnicGroup,
        Religion religion,
        String religionText,
        SexualOrientation sexualOrientation,
        String sexualOrientationText,
        Sex sex,
        SameAsAtBirth genderSameAsAtBirth,
        GenderIdentity genderIdentity,
        String genderIdentityText,
        YesNo longTermCondition,
        Restriction activityReduced,
        List<Impairment> impairments,
        MaritalStatus maritalStatus,
        YesNo pregnancyOrMaternity,
        YesNo carer,
        YesNo veteran,
        YesNo asylumSeekerOrRefugee,
        NotAskedReason notAskedReason) {

    /** Version of the code lists: harmonised standards as of the Census 2021. */
    public static final String LISTS = "GSS-2021";

    public EqualityTold {
        impairments = impairments == null
                ? List.of()
                : impairments.stream().filter(Objects::nonNull).distinct().toList();
    }

    /** Disabled in the sense of the Equality Act (B.5.5); null when the two answers don't say. */
    public YesNo disabled() {
        if (longTermCondition == null || longTermCondition != YesNo.Y) {
            return longTermCondition;
        }
        return switch (activityReduced) {
            case A_LOT, A_LITTLE -> YesNo.Y;
            case NOT_AT_ALL -> YesNo.N;
            case PNTS -> YesNo.PNTS;
            case NK -> YesNo.NK;
            case NA -> YesNo.NA;
            case null -> null;
        };
    }

    /** What is counted of gender identity (B.5.4): what the person chose, and nothing more. */
    public GenderIdentity countedIdentity() {
        return switch (genderSameAsAtBirth) {
            case YES -> GenderIdentity.SAME;
            case NO -> genderIdentity == null ? GenderIdentity.DIFFERENT_UNSPECIFIED : genderIdentity;
            case NOT_ANSWERED -> GenderIdentity.NOT_ANSWERED;
            case PNTS -> GenderIdentity.PNTS;
            case NK -> GenderIdentity.NK;
            case NA -> GenderIdentity.NA;
            case null -> null;
        };
    }

    @Override
    public String toString() {
        return "EqualityTold[not shown]";
    }
}
