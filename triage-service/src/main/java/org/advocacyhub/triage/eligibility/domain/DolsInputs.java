package org.advocacyhub.triage.eligibility.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.AppropriateToConsult;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.referral.domain.StatedPlace;

/**
 * The columns of table D (domain.md A.5.5).
 *
 * @param role IMCA_39A, IMCA_39C or IMCA_39D: what was asked for, or found by the type finder
 * @param hospitalOrCareHome where the person is
 * @param bySupervisoryBody its DoLS team refers
 * @param underAssessment urgent authorisation given, standard one requested, or an assessor looks into it
 * @param somebodyToConsult unpaid and appropriate, or named by section 40
 * @param standardInForce a standard authorisation is in force
 * @param appointmentEnded the representative's
 * @param nobodyMeanwhile nobody unpaid is appropriate until there is a new representative
 * @param asked by the person or the representative, or the supervisory body believes that rights will not be used
 * @param anotherInPlace a 39D advocate is appointed for this authorisation and there is no new reason for another (s39E)
 */
public record DolsInputs(
        ServiceType role,
        Integer ageYears,
        Answer hospitalOrCareHome,
        boolean bySupervisoryBody,
        Answer underAssessment,
        Answer somebodyToConsult,
        Answer standardInForce,
        Answer appointmentEnded,
        Answer nobodyMeanwhile,
        Representative representative,
        Answer asked,
        Answer anotherInPlace)
        implements ImcaInputs {

    /** Youngest age at which a deprivation of liberty can be authorised. */
    static final int ADULT = 18;

    private static final Facts.Dols NOTHING = new Facts.Dols(
            Answer.U, Answer.U, Answer.U, Answer.U, Answer.U, Answer.U, Answer.U, Answer.U, Answer.U, Answer.U,
            Answer.U, Answer.U, Answer.U, Answer.U);

    /** The relevant person's representative under the authorisation. */
    public enum Representative {
        UNPAID,
        PAID,
        NONE,
        U
    }

    static DolsInputs of(ServiceType role, Facts facts) {
        var consult = ImcaInputs.consultation(facts.imca());
        var s40Person =
                facts.imca() == null ? Answer.U : facts.imca().s40Person().exists();
        var dols = facts.dols() == null ? NOTHING : facts.dols();
        return new DolsInputs(
                role,
                facts.ageYears(),
                hospitalOrCareHome(facts.place()),
                isSupervisoryBody(facts.referrerType()),
                Answer.anyOf(dols.urgentGiven(), dols.standardRequested(), dols.assessorAppointed()),
                somebody(consult, s40Person),
                dols.standardGranted(),
                dols.rprEnded(),
                nobody(consult),
                representative(dols),
                Answer.anyOf(dols.personAsks(), dols.representativeAsks(), dols.rightsUnlikelyUsed()),
                anotherInPlace(dols));
    }

    static Answer hospitalOrCareHome(StatedPlace place) {
        return place.settingType() == null
                ? Answer.U
                : Answer.of(place.isHospital() || place.settingType().startsWith("CARE_HOME"));
    }

    static boolean isSupervisoryBody(String referrerType) {
        return "DOLS_TEAM".equals(referrerType);
    }

    private static Answer somebody(AppropriateToConsult consult, Answer s40Person) {
        return Answer.anyOf(
                consult == AppropriateToConsult.U
                        ? Answer.U
                        : Answer.of(consult == AppropriateToConsult.EXISTS_APPROPRIATE),
                s40Person);
    }

    private static Answer nobody(AppropriateToConsult consult) {
        return consult == AppropriateToConsult.U
                ? Answer.U
                : Answer.of(consult != AppropriateToConsult.EXISTS_APPROPRIATE);
    }

    static Representative representative(Facts.Dols dols) {
        if (dols.rprInPost() == Answer.N) {
            return Representative.NONE;
        }
        return switch (dols.rprPaid()) {
            case Y -> Representative.PAID;
            case N -> Representative.UNPAID;
            case U -> Representative.U;
        };
    }

    private static Answer anotherInPlace(Facts.Dols dols) {
        return dols.advocate39dInPlace() == Answer.Y && dols.newReason() != Answer.N
                ? dols.newReason() == Answer.Y ? Answer.N : Answer.U
                : dols.advocate39dInPlace();
    }

    boolean isBelow18() {
        return ageYears != null && ageYears < ADULT;
    }

    /** What the row of the role needs and does not have. */
    List<String> unknowns() {
        return switch (role) {
            case IMCA_39A ->
                named(
                        underAssessment != Answer.Y
                                ? "urgent authorisation, standard requested or assessor appointed"
                                : null,
                        somebodyToConsult == Answer.U ? "appropriate to consult" : null);
            case IMCA_39C ->
                named(
                        standardInForce != Answer.Y ? "standard authorisation in force" : null,
                        appointmentEnded != Answer.Y ? "representative's appointment ended" : null,
                        nobodyMeanwhile != Answer.Y ? "nobody unpaid appropriate meanwhile" : null);
            default ->
                named(
                        standardInForce != Answer.Y ? "standard authorisation in force" : null,
                        representative != Representative.UNPAID ? "unpaid representative" : null,
                        asked != Answer.Y ? "who asks, or why rights will not be used" : null,
                        anotherInPlace != Answer.N ? "new reason for another 39D advocate (s39E)" : null);
        };
    }

    private static List<String> named(String... columns) {
        return Stream.of(columns).filter(column -> column != null).toList();
    }

    Map<String, String> words() {
        return Map.of();
    }
}
