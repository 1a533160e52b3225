package org.advocacyhub.referral.hospitalnotification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.Answer;
import org.advocacyhub.referral.form.domain.Authority;
import org.advocacyhub.referral.form.domain.Channel;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.form.domain.ImhaGrounds;
import org.advocacyhub.referral.form.domain.ImhaGrounds.MhaStatus;
import org.advocacyhub.referral.form.domain.Need;
import org.advocacyhub.referral.form.domain.PersonTold;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.form.domain.Referrer;
import org.advocacyhub.referral.form.domain.ReferrerType;
import org.advocacyhub.referral.form.domain.RequestedType;
import org.advocacyhub.referral.form.domain.SettingType;
import org.advocacyhub.referral.form.domain.Specialism;
import org.advocacyhub.runtime.web.Refusal.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A patient who qualifies for an IMHA, as the hospital's managers tell (domain.md A.8.3). Personal data: never printed.
 *
 * @param opinion what the hospital knows so far; finding out is what the advocate's visit is for
 */
@Schema(name = "HospitalNotification")
record Notification(
        String hospital,
        String hospitalPostcode,
        String ward,
        MhaStatus mhaStatus,
        LocalDate sectionStart,
        Patient patient,
        Opinion opinion,
        Notifier notifiedBy) {

    /** Who the patient is. */
    @Schema(name = "Patient")
    record Patient(String givenName, String familyName, String knownAs, LocalDate dateOfBirth, String nhsNumber) {

        private static final Patient NOBODY = new Patient(null, null, null, null, null);

        @Override
        public String toString() {
            return "Patient[not shown]";
        }
    }

    /**
     * The three questions of the decision (A.8.3).
     *
     * @param capacity has capacity or competence to decide about receiving help
     * @param wish wishes to have an advocate's help
     * @param bestInterests without capacity: help is in the patient's best interests
     */
    @Schema(name = "NotifiedOpinion")
    record Opinion(Answer capacity, Answer wish, Answer bestInterests) {

        private static final Opinion NONE = new Opinion(null, null, null);

        @Override
        public String toString() {
            return "Opinion[not shown]";
        }
    }

    /** Who tells. */
    @Schema(name = "Notifier")
    record Notifier(String name, String jobTitle, String phone, String email) {

        private static final Notifier NOBODY = new Notifier(null, null, null, null);

        @Override
        public String toString() {
            return "Notifier[not shown]";
        }
    }

    Notification {
        patient = patient == null ? Patient.NOBODY : patient;
        opinion = opinion == null ? Opinion.NONE : opinion;
        notifiedBy = notifiedBy == null ? Notifier.NOBODY : notifiedBy;
    }

    /** Refuses a notification that lacks what it is for, or contradicts itself. */
    void check() {
        var faults = new ArrayList<Fault>();
        if (ward == null || ward.isBlank()) {
            faults.add(new Fault("ward", "required", "Name the ward."));
        }
        if (mhaStatus == null) {
            faults.add(new Fault("mhaStatus", "required", "Give the patient's section."));
        }
        if (opinion.capacity() == Answer.Y && Answer.orUnknown(opinion.bestInterests()) != Answer.U) {
            faults.add(new Fault(
                    "opinion.bestInterests",
                    "contradiction",
                    "Who has capacity decides: leave the best interests out."));
        }
        RequestReader.refuse(faults);
    }

    /**
     * The referral that it becomes. A wish not to be helped refuses nothing: the law wants the patient asked by the advocate.
     */
    ReferralForm form() {
        return new ReferralForm(
                Channel.HOSPITAL_NOTIFICATION,
                RequestedType.IMHA,
                null,
                person(),
                null,
                null,
                need(),
                null,
                null,
                null,
                null,
                null,
                imha(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                authority(),
                referrer(),
                true,
                null);
    }

    private PersonTold person() {
        return new PersonTold(
                null,
                patient.givenName(),
                patient.familyName(),
                patient.knownAs(),
                patient.dateOfBirth(),
                null,
                patient.nhsNumber(),
                null,
                null,
                null,
                null,
                hospitalPostcode,
                SettingType.MH_HOSPITAL_NHS,
                ward,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Need need() {
        var words = "Notified by the hospital's managers (section 130CC). Capacity to decide about help: "
                + Answer.orUnknown(opinion.capacity()) + "; wishes help: " + Answer.orUnknown(opinion.wish())
                + "; in the patient's best interests: " + Answer.orUnknown(opinion.bestInterests()) + ".";
        return new Need(Specialism.MENTAL_HEALTH, null, null, null, null, Answer.Y, null, null, words, null, null);
    }

    private ImhaGrounds imha() {
        return new ImhaGrounds(mhaStatus, sectionStart, null, hospital, ward, null, null, null, null, null, null, null);
    }

    private Authority authority() {
        var agrees = opinion.capacity() == Answer.Y && opinion.wish() == Answer.Y;
        return new Authority(
                opinion.capacity(),
                agrees ? Answer.Y : Answer.U,
                null,
                null,
                opinion.bestInterests() == Answer.Y ? "In the patient's best interests, says the hospital." : null,
                List.of(),
                null,
                null,
                null,
                null);
    }

    private Referrer referrer() {
        return new Referrer(
                ReferrerType.WARD_STAFF,
                notifiedBy.name(),
                notifiedBy.jobTitle(),
                null,
                hospital,
                notifiedBy.phone(),
                notifiedBy.email(),
                null,
                null,
                null,
                List.of());
    }

    /** What is wrong with a field of the form, said of the field of the notification that it came from. */
    static FieldError inItsOwnWords(FieldError error) {
        var field =
                switch (error.field()) {
                    case "imha.mhaStatus", "imha.sectionStart", "imha.ward", "imha.hospital" ->
                        error.field().substring(5);
                    case "person.wardUnit" -> "ward";
                    case "person.currentPostcode" -> "hospitalPostcode";
                    case "referrer.organisation" -> "hospital";
                    case "authority.hasCapacityToConsent" -> "opinion.capacity";
                    case "authority.consentGiven" -> "opinion.wish";
                    default ->
                        error.field()
                                .replaceFirst("^person\\.", "patient.")
                                .replaceFirst("^referrer\\.", "notifiedBy.");
                };
        return new FieldError(field, error.code(), error.message());
    }

    @Override
    public String toString() {
        return "Notification[not shown]";
    }
}
