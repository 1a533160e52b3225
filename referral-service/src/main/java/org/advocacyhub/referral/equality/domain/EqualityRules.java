package org.advocacyhub.referral.equality.domain;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.form.domain.Faults;

/** What equality answers can't be (domain.md B.5). Nothing is ever required: each question may stay unanswered. */
public final class EqualityRules {

    private static final int ADULT_QUESTIONS_FROM = 16;
    private static final String WITHOUT_CODE = "Choose OTHER or NO as well, or leave the words out.";

    private final String path;
    private final Faults faults = new Faults();

    private EqualityRules(String path) {
        this.path = path;
    }

    /**
     * Everything that does not fit.
     *
     * @param path where the answers stand in the request, for example {@code equality.}
     * @param age whole years on the day of receipt; null when nobody knows
     */
    public static List<Fault> faults(EqualityTold told, String path, Integer age) {
        var rules = new EqualityRules(path);
        rules.words(told);
        rules.identity(told);
        rules.disability(told);
        rules.ages(told, age);
        rules.notAsked(told);
        return rules.faults.list();
    }

    private void words(EqualityTold told) {
        words("religionText", told.religionText(), told.religion() == Religion.OTHER);
        words(
                "sexualOrientationText",
                told.sexualOrientationText(),
                told.sexualOrientation() == SexualOrientation.OTHER);
        words("genderIdentityText", told.genderIdentityText(), told.genderSameAsAtBirth() == SameAsAtBirth.NO);
    }

    private void words(String field, String text, boolean asked) {
        faults.line(path + field, text);
        unless(text == null || text.isBlank() || asked, field, "without-its-code", WITHOUT_CODE);
    }

    private void identity(EqualityTold told) {
        var identity = told.genderIdentity();
        unless(
                identity == null || (identity.choice() && told.genderSameAsAtBirth() == SameAsAtBirth.NO),
                "genderIdentity",
                "without-its-question",
                "Only with NO to genderSameAsAtBirth, and one of DIFFERENT_UNSPECIFIED, TRANS_MAN, TRANS_WOMAN,"
                        + " NON_BINARY, OTHER_IDENTITY.");
    }

    private void disability(EqualityTold told) {
        unless(
                told.activityReduced() == null
                        || told.activityReduced() == Restriction.NA
                        || told.longTermCondition() == YesNo.Y,
                "activityReduced",
                "without-its-question",
                "Only with Y to longTermCondition.");
        unless(
                told.impairments().size() < 2
                        || Stream.of(Impairment.PNTS, Impairment.NK, Impairment.NA)
                                .noneMatch(told.impairments()::contains),
                "impairments",
                "contradiction",
                "PNTS, NK and NA stand alone.");
    }

    /** B.5.3, B.5.4: asked from 16 on; that a question was not asked may be said at any age. */
    private void ages(EqualityTold told, Integer age) {
        var oldEnough = age != null && age >= ADULT_QUESTIONS_FROM;
        var orientation = told.sexualOrientation();
        unless(
                oldEnough || orientation == null || orientation == SexualOrientation.NA,
                "sexualOrientation",
                "too-young",
                "Asked only of somebody known to be 16 or older: leave it out.");
        var gender = told.genderSameAsAtBirth();
        unless(
                oldEnough || gender == null || gender == SameAsAtBirth.NA,
                "genderSameAsAtBirth",
                "too-young",
                "Asked only of somebody known to be 16 or older: leave it out.");
    }

    private void notAsked(EqualityTold told) {
        var notAsked = Stream.concat(
                        Stream.of(
                                told.ethnicGroup(),
                                told.religion(),
                                told.sexualOrientation(),
                                told.sex(),
                                told.genderSameAsAtBirth(),
                                told.longTermCondition(),
                                told.activityReduced(),
                                told.maritalStatus(),
                                told.pregnancyOrMaternity(),
                                told.carer(),
                                told.veteran(),
                                told.asylumSeekerOrRefugee()),
                        told.impairments().stream())
                .filter(Objects::nonNull)
                .anyMatch(answer -> answer.name().equals("NA"));
        unless(
                !notAsked || told.notAskedReason() != null,
                "notAskedReason",
                "required",
                "Say why the questions with the answer NA were not asked.");
    }

    private void unless(boolean sound, String field, String code, String message) {
        faults.unless(sound, path + field, code, message);
    }
}
