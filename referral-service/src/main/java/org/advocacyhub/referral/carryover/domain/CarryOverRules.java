package org.advocacyhub.referral.carryover.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.advocacyhub.referral.form.domain.Channel;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.form.domain.Faults;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.form.domain.Referrer;
import org.advocacyhub.referral.form.domain.ReferrerType;
import org.advocacyhub.referral.form.domain.RequestedType;

/**
 * What has to be told of a case that the provider before left open (need N32). A list of them is thin: nothing of the form is required
 * but the type, which was decided long ago and is not found out again; what is there is checked as at the front door.
 */
public final class CarryOverRules {

    private static final int LONGEST_REFERENCE = 80;
    private static final int LONGEST_PROVIDER = 160;
    private static final int OLDEST_YEARS = 60;
    private static final Pattern PARTNER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/+=-]{0,99}");

    private CarryOverRules() {}

    /** What is wrong beside the form. */
    public static List<Fault> faults(CarryOver told, ReferralForm form, LocalDate today) {
        var faults = new Faults();
        required(
                faults,
                "previousReference",
                told.previousReference(),
                "Give the number that the provider before gave it.");
        faults.text("previousReference", told.previousReference(), LONGEST_REFERENCE);
        required(faults, "previousProvider", told.previousProvider(), "Say who had the case open.");
        faults.text("previousProvider", told.previousProvider(), LONGEST_PROVIDER);
        days(told, today, faults);
        faults.unless(
                told.partnerId() == null || PARTNER.matcher(told.partnerId()).matches(),
                "partnerId",
                "not-a-partner",
                "Use the partner's id, for example ADVOCACY-FOR-ALL.");
        faults.unless(
                form != null && form.requestedType() != null && form.requestedType() != RequestedType.UNSURE,
                "referral.requestedType",
                "required",
                "Say which type of advocacy the person has: it was decided, so it is not UNSURE.");
        faults.unless(
                form == null || form.receivedAt() == null,
                "referral.receivedAt",
                "not-allowed",
                "The hub receives the case when it takes it over: leave this out, and give openedOn.");
        return faults.list();
    }

    /** The form, where a list does not say how it came or who referred: it came in writing, and somebody else referred. */
    public static ReferralForm asForm(ReferralForm told) {
        return new ReferralForm(
                told.channel() == null ? Channel.EMAIL : told.channel(),
                told.requestedType(),
                told.receivedAt(),
                told.person(),
                told.safeContact(),
                told.communication(),
                told.need(),
                told.careAct(),
                told.safeguarding(),
                told.imca(),
                told.dols(),
                told.court(),
                told.imha(),
                told.nhsComplaint(),
                told.parentCp(),
                told.bespoke(),
                told.keyDates(),
                told.decisionNeededBy(),
                told.risk(),
                told.authority(),
                referrer(told.referrer()),
                told.declarationAccepted(),
                told.declaration());
    }

    private static Referrer referrer(Referrer told) {
        return told.referrerType() != null
                ? told
                : new Referrer(
                        ReferrerType.OTHER,
                        told.name(),
                        told.jobTitle(),
                        told.team(),
                        told.organisation(),
                        told.phone(),
                        told.email(),
                        told.address(),
                        told.referrerTeamCode(),
                        told.relationshipToPerson(),
                        told.involvedProfessionals());
    }

    private static void days(CarryOver told, LocalDate today, Faults faults) {
        var opened = told.openedOn();
        var contact = told.lastContactOn();
        faults.unless(opened != null, "openedOn", "required", "Give the day on which the provider before opened it.");
        faults.unless(
                opened == null || !opened.isAfter(today),
                "openedOn",
                "in-the-future",
                "The provider before can't have opened it on a day to come.");
        faults.unless(
                opened == null || opened.isAfter(today.minusYears(OLDEST_YEARS)),
                "openedOn",
                "too-long-ago",
                "Check the year.");
        faults.unless(
                contact == null || !contact.isAfter(today),
                "lastContactOn",
                "in-the-future",
                "The last contact can't have been on a day to come.");
        faults.unless(
                contact == null || opened == null || !contact.isBefore(opened),
                "lastContactOn",
                "contradiction",
                "The last contact was after the case was opened: mend one of the days.");
    }

    private static void required(Faults faults, String field, String text, String message) {
        faults.unless(text != null && !text.isBlank(), field, "required", message);
    }
}
