package org.advocacyhub.referral.form.domain;

import java.time.LocalDate;
import java.util.List;

/** Days that cannot be: births to come, people beyond any age, consent given tomorrow, meetings ten years away. */
final class DateRules {

    private static final int FURTHEST_KEY_DATE_YEARS = 5;
    private static final int OLDEST_SECTION_YEARS = 60;

    private DateRules() {}

    static List<Fault> faults(ReferralForm form, LocalDate today) {
        var faults = new Faults();
        var born = form.person().dateOfBirth();
        faults.unless(
                born == null || !born.isAfter(today),
                "person.dateOfBirth",
                "in-the-future",
                "The date of birth lies in the future.");
        faults.unless(
                born == null || born.isAfter(today) || AgeRules.ageOn(born, today) <= AgeRules.OLDEST,
                "person.dateOfBirth",
                "too-long-ago",
                "Nobody is older than " + AgeRules.OLDEST + ": check the year.");
        var consented = form.authority().consentDate();
        faults.unless(
                consented == null || !consented.isAfter(today),
                "authority.consentDate",
                "in-the-future",
                "The person can't have decided on a day to come.");
        faults.unless(
                consented == null || consented.isAfter(today.minusYears(FURTHEST_KEY_DATE_YEARS)),
                "authority.consentDate",
                "too-long-ago",
                "Ask the person again: the date is years ago.");
        section(form.imhaOrNothing(), today, faults);
        for (var index = 0; index < form.keyDates().size(); index++) {
            keyDate("keyDates[" + index + "].date", form.keyDates().get(index).date(), today, faults);
        }
        return faults.list();
    }

    private static void section(ImhaGrounds imha, LocalDate today, Faults faults) {
        faults.unless(
                imha.sectionStart() == null || !imha.sectionStart().isAfter(today),
                "imha.sectionStart",
                "in-the-future",
                "The section can't have begun on a day to come.");
        faults.unless(
                imha.sectionStart() == null || imha.sectionStart().isAfter(today.minusYears(OLDEST_SECTION_YEARS)),
                "imha.sectionStart",
                "too-long-ago",
                "Check the year.");
        keyDate("imha.sectionExpiry", imha.sectionExpiry(), today, faults);
    }

    private static void keyDate(String field, LocalDate date, LocalDate today, Faults faults) {
        faults.unless(
                date == null
                        || (date.isAfter(today.minusYears(FURTHEST_KEY_DATE_YEARS))
                                && date.isBefore(today.plusYears(FURTHEST_KEY_DATE_YEARS))),
                field,
                "implausible-date",
                "Give a day within " + FURTHEST_KEY_DATE_YEARS + " years of today: check the year.");
    }
}
