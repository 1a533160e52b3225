package org.advocacyhub.triage;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.contracts.ReferralFacts;

/** The legal sections of a referral, each as a referrer fills it in who knows the case. */
final class Sections {

    private ReferralFacts.Place place = new ReferralFacts.Place("ME15", null, "OWN_HOME", null);
    private ReferralFacts.Authority authority = new ReferralFacts.Authority("Y", "Y", LocalDate.of(2016, 4, 1), "U");
    private ReferralFacts.CareAct careAct;
    private ReferralFacts.Safeguarding safeguarding;
    private ReferralFacts.Imca imca;
    private ReferralFacts.Dols dols;
    private LocalDate authorisedFrom;
    private LocalDate authorisedUntil;
    private ReferralFacts.Court court;
    private ReferralFacts.NhsComplaint nhsComplaint;
    private ReferralFacts.ParentCp parentCp;
    private ReferralFacts.Bespoke bespoke;

    /** Can't consent to the referral; the form gives no best-interests reason. */
    Sections lackingCapacityToConsent() {
        authority = new ReferralFacts.Authority("N", "U", null, "N");
        return this;
    }

    Sections in(String settingType) {
        place = new ReferralFacts.Place("ME15", null, settingType, null);
        return this;
    }

    /** Substantial difficulty and nobody appropriate. */
    Sections process(String process) {
        careAct = new ReferralFacts.CareAct(process, "Y", List.of("RETAIN"), "NONE", "U", null, null, "U", "U");
        return this;
    }

    /** Alleged, with protective measures of particular benefit. */
    Sections protectiveMeasures() {
        safeguarding = new ReferralFacts.Safeguarding("ALLEGED_VICTIM", "Y", "Y", "Y", "N");
        return this;
    }

    /** Lacks capacity, the NHS proposes serious treatment, nobody can be consulted. */
    Sections treatment() {
        imca = imca(
                new ReferralFacts.Treatment("SERIOUS_CONSEQUENCES", "MAJOR_SURGERY", "Y", "N", "N"),
                new ReferralFacts.Move("U", "U", null, "U", "U"),
                new ReferralFacts.Review("U", null, "U", "U", "U"));
        return this;
    }

    /** Lacks capacity, the council arranges a stay of this length, nobody can be consulted. */
    Sections move(String setting, int days) {
        imca = imca(
                new ReferralFacts.Treatment("U", null, "U", "U", "U"),
                new ReferralFacts.Move("LA", setting, days, "N", "N"),
                new ReferralFacts.Review("U", null, "U", "U", "U"));
        return this;
    }

    /** Lacks capacity, placed by the council this many weeks ago, a review of particular benefit is due. */
    Sections review(int weeks) {
        imca = imca(
                new ReferralFacts.Treatment("U", null, "U", "U", "U"),
                new ReferralFacts.Move("U", "U", null, "U", "U"),
                new ReferralFacts.Review("Y", weeks, "N", "Y", "Y"));
        return this;
    }

    private static ReferralFacts.Imca imca(
            ReferralFacts.Treatment treatment, ReferralFacts.Move move, ReferralFacts.Review review) {
        return new ReferralFacts.Imca(
                "Y",
                "Y",
                LocalDate.of(2016, 4, 1),
                "Y",
                treatment,
                move,
                review,
                "NONE",
                null,
                "N",
                "N",
                "NONE",
                "NONE",
                "Y",
                "Y",
                "Y");
    }

    /** An urgent authorisation was given. */
    Sections urgentAuthorisation() {
        dols = dols("Y", "N", "U", "U");
        return this;
    }

    /** A standard authorisation is in force, nobody was selected, nobody is in post. */
    Sections standardAuthorisation() {
        dols = dols("N", "Y", "N", "Y");
        return this;
    }

    /** The same, for these days. */
    Sections standardAuthorisation(LocalDate from, LocalDate until) {
        authorisedFrom = from;
        authorisedUntil = until;
        return standardAuthorisation();
    }

    private ReferralFacts.Dols dols(String urgent, String standard, String inPost, String notice) {
        return new ReferralFacts.Dols(
                null,
                urgent,
                null,
                "N",
                "N",
                standard,
                authorisedFrom,
                authorisedUntil,
                inPost,
                "U",
                "U",
                "N",
                notice,
                "N",
                "N",
                "N",
                "N",
                "U");
    }

    /** A deprivation of liberty at home, COPDOL11 in preparation, no relative suitable, nobody contests it. */
    Sections court() {
        court = new ReferralFacts.Court(null, "Y", "Y", "PROPOSED", "N", "N", null, null);
        return this;
    }

    /** The same, heard on this day. */
    Sections court(LocalDate hearing) {
        court = new ReferralFacts.Court(null, "Y", "Y", "ISSUED", "N", "N", hearing, null);
        return this;
    }

    Sections complaint(String about, LocalDate event) {
        nhsComplaint = new ReferralFacts.NhsComplaint(about, "Y", event, null, null, "N", "PATIENT");
        return this;
    }

    Sections childrensProcess() {
        parentCp = new ReferralFacts.ParentCp("CHILD_PROTECTION_CONFERENCE", null, "N");
        return this;
    }

    Sections project(String projectRef) {
        bespoke = new ReferralFacts.Bespoke(projectRef);
        return this;
    }

    ReferralFacts.Place place() {
        return place;
    }

    ReferralFacts.Authority authority() {
        return authority;
    }

    ReferralFacts.CareAct careAct() {
        return careAct;
    }

    /** These facts with the sections. */
    ReferralFacts of(ReferralFacts facts) {
        return new ReferralFacts(
                facts.channel(),
                facts.requestedType(),
                facts.referrerType(),
                facts.referrerTeamCode(),
                facts.ageYears(),
                facts.place(),
                facts.need(),
                facts.careAct(),
                facts.imha(),
                facts.authority(),
                facts.risk(),
                facts.keyDates(),
                facts.missing(),
                facts.decisionNeededBy(),
                safeguarding,
                imca,
                dols,
                court,
                nhsComplaint,
                parentCp,
                bespoke);
    }
}
