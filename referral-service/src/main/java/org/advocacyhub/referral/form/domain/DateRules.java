package org.advocacyhub.referral.form.domain;

import java.time.LocalDate;
import java.util.List;

/** Days that cannot be: births to come, people beyond any age, consent given tomorrow, meetings ten years away. */
final class DateRules {

    private static final int FURTHEST_KEY_DATE_YEARS = 5;
    private static final int OLDEST_SECTION_YEARS = 60;

    private final LocalDate today;
    private final Faults faults = new Faults();

    private DateRules(LocalDate today) {
        this.today = today;
    }

    static List<Fault> faults(ReferralForm form, LocalDate today) {
        var rules = new DateRules(today);
        rules.born(form.person().dateOfBirth());
        rules.decided(form);
        rules.happened(form);
        rules.planned(form);
        return rules.faults.list();
    }

    private void born(LocalDate born) {
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
    }

    /** What somebody decided or signed: not tomorrow, and not so long ago that it has to be asked again. */
    private void decided(ReferralForm form) {
        decided("authority.consentDate", form.authority().consentDate());
        decided(
                "careAct.difficultyAssessor.date",
                form.careActOrNothing().assessorOrNobody().date());
        decided("imca.capacity.assessedOn", form.imcaOrNothing().capacity().assessedOn());
        decided("declaration.signedOn", form.declarationOrNothing().signedOn());
    }

    /** What went on for years, or happened years ago. */
    private void happened(ReferralForm form) {
        happened("imha.sectionStart", form.imhaOrNothing().sectionStart());
        happened("nhsComplaint.eventDate", form.nhsComplaintOrNothing().eventDate());
        happened("nhsComplaint.knowledgeDate", form.nhsComplaintOrNothing().knowledgeDate());
    }

    /** What lies near today, before or after. */
    private void planned(ReferralForm form) {
        var authorisation = form.dolsOrNothing().authorisation();
        near("careAct.processDate", form.careActOrNothing().processDate());
        near("imha.sectionExpiry", form.imhaOrNothing().sectionExpiry());
        near("dols.authorisation.urgentExpiry", authorisation.urgentExpiry());
        near("dols.authorisation.authorisationStart", authorisation.authorisationStart());
        near("dols.authorisation.authorisationEnd", authorisation.authorisationEnd());
        near("court.hearing", form.courtOrNothing().hearing());
        near("court.orderDate", form.courtOrNothing().orderDate());
        near("parentCp.conferenceDate", form.parentCpOrNothing().conferenceDate());
        near("decisionNeededBy", form.decisionNeededBy());
        for (var index = 0; index < form.keyDates().size(); index++) {
            near("keyDates[" + index + "].date", form.keyDates().get(index).date());
        }
    }

    private void decided(String field, LocalDate date) {
        notAfterToday(field, date);
        faults.unless(
                date == null || date.isAfter(today.minusYears(FURTHEST_KEY_DATE_YEARS)),
                field,
                "too-long-ago",
                "The date is years ago: ask again, or check the year.");
    }

    private void happened(String field, LocalDate date) {
        notAfterToday(field, date);
        faults.unless(
                date == null || date.isAfter(today.minusYears(OLDEST_SECTION_YEARS)),
                field,
                "too-long-ago",
                "Check the year.");
    }

    private void notAfterToday(String field, LocalDate date) {
        faults.unless(
                date == null || !date.isAfter(today), field, "in-the-future", "This can't have been on a day to come.");
    }

    private void near(String field, LocalDate date) {
        faults.unless(
                date == null
                        || (date.isAfter(today.minusYears(FURTHEST_KEY_DATE_YEARS))
                                && date.isBefore(today.plusYears(FURTHEST_KEY_DATE_YEARS))),
                field,
                "implausible-date",
                "Give a day within " + FURTHEST_KEY_DATE_YEARS + " years of today: check the year.");
    }
}
