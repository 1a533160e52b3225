package org.advocacyhub.triage;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.advocacyhub.contracts.ReferralEvent.CarriedOver;
import org.advocacyhub.contracts.ReferralEvent.InformationGiven;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.testkit.TestClock;

/** Referrals as referral-service tells them, made from speaking parts. */
final class Referrals {

    static final String CONTRACT = "KENT-ADV-2016";
    static final String MAIDSTONE = "E07000110";

    private Referrals() {}

    /** A referral that came in now. */
    static ReferralReceived received(ReferralFacts facts) {
        var id = UUID.randomUUID();
        return new ReferralReceived(
                id,
                "R-2016-" + id.toString().substring(0, 8).toUpperCase(Locale.ROOT),
                CONTRACT,
                "person-" + id,
                TestClock.now(),
                facts);
    }

    /** A case that the provider before left open; thin, as lists of it are: nothing that a table would ask for is known. */
    static ReferralReceived carriedOver(String type, ReferralFacts.Place place, String partnerId) {
        var full = community();
        var referral = received(new ReferralFacts(
                "INTERNAL_TRANSFER",
                type,
                "OTHER",
                null,
                null,
                place,
                new ReferralFacts.Need(null, List.of(), "U", "U", "U", "U", null),
                null,
                null,
                new ReferralFacts.Authority("U", "U", null, "U"),
                full.risk(),
                List.of(),
                List.of()));
        return new ReferralReceived(
                referral.referralId(),
                referral.referralRef(),
                referral.contractRef(),
                referral.personKey(),
                referral.receivedAt(),
                referral.facts(),
                new CarriedOver(LocalDate.of(2015, 11, 2), LocalDate.of(2016, 3, 22), partnerId));
    }

    static InformationGiven answered(ReferralReceived referral, ReferralFacts facts) {
        return new InformationGiven(referral.referralId(), TestClock.now(), facts);
    }

    /** Needs assessment, substantial difficulty, nobody appropriate, referred by the council: CA67-15, P3. */
    static ReferralFacts careAct() {
        return facts(
                "CARE_ACT", "SOCIAL_WORKER_LA", 66, place("ME15"), need("LEARNING_DISABILITY"), careActGrounds(), null);
    }

    /** Detained under section 3 in a hospital in the county: IMHA-07, P2. */
    static ReferralFacts imha() {
        return facts(
                "IMHA",
                "WARD_STAFF",
                40,
                new ReferralFacts.Place("ME15", "ME15", "MH_HOSPITAL_NHS", null),
                need("MENTAL_HEALTH"),
                null,
                imhaGrounds("S3"));
    }

    /** Housing help for a person with a learning disability: COM-08, P4. */
    static ReferralFacts community() {
        return facts("COMMUNITY", "SELF", 30, place("ME15"), need("LEARNING_DISABILITY"), null, null);
    }

    /** A complaint about an NHS hospital by the patient: NHS-06. */
    static ReferralFacts complaint() {
        return sections("NHS_COMPLAINTS", "SELF", new Sections().complaint("NHS_BODY", LocalDate.of(2016, 3, 1)));
    }

    /** Facts that rest on the sections of other types than the three above. */
    static ReferralFacts sections(String type, String referrerType, Sections sections) {
        var base = community();
        return sections.of(new ReferralFacts(
                base.channel(),
                type,
                referrerType,
                null,
                66,
                sections.place(),
                base.need(),
                sections.careAct(),
                null,
                sections.authority(),
                base.risk(),
                List.of(),
                List.of()));
    }

    static ReferralFacts inDanger(ReferralFacts facts) {
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
                new ReferralFacts.Risk("Y", "N", "N", "N"),
                facts.keyDates(),
                facts.missing(),
                facts.decisionNeededBy(),
                facts.safeguarding(),
                facts.imca(),
                facts.dols(),
                facts.court(),
                facts.nhsComplaint(),
                facts.parentCp(),
                facts.bespoke());
    }

    /** The same person's, known by this key. */
    static ReferralReceived received(ReferralFacts facts, String personKey) {
        var referral = received(facts);
        return new ReferralReceived(
                referral.referralId(),
                referral.referralRef(),
                referral.contractRef(),
                personKey,
                referral.receivedAt(),
                facts);
    }

    static ReferralFacts.CareAct careActGrounds() {
        return new ReferralFacts.CareAct(
                "NEEDS_ASSESSMENT", "Y", List.of("USE_OR_WEIGH"), "NONE", "U", null, null, "U", "U");
    }

    static ReferralFacts.Imha imhaGrounds(String status) {
        return new ReferralFacts.Imha(status, LocalDate.of(2016, 4, 1), null, "Y", "N", "N", "N");
    }

    static ReferralFacts.Place place(String outcode) {
        return new ReferralFacts.Place(outcode, null, "OWN_HOME", null);
    }

    static ReferralFacts.Need need(String clientGroup) {
        return new ReferralFacts.Need(clientGroup, List.of(clientGroup), "Y", "N", "N", "N", null);
    }

    static ReferralFacts with(ReferralFacts facts, ReferralFacts.Place place) {
        return copy(facts, place, facts.careAct(), facts.keyDates(), facts.referrerType(), facts.ageYears());
    }

    static ReferralFacts with(ReferralFacts facts, ReferralFacts.CareAct grounds) {
        return copy(facts, facts.place(), grounds, facts.keyDates(), facts.referrerType(), facts.ageYears());
    }

    static ReferralFacts with(ReferralFacts facts, ReferralFacts.KeyDate... dates) {
        return copy(facts, facts.place(), facts.careAct(), List.of(dates), facts.referrerType(), facts.ageYears());
    }

    static ReferralFacts aged(ReferralFacts facts, Integer years) {
        return copy(facts, facts.place(), facts.careAct(), facts.keyDates(), facts.referrerType(), years);
    }

    static ReferralFacts by(ReferralFacts facts, String referrerType) {
        return copy(facts, facts.place(), facts.careAct(), facts.keyDates(), referrerType, facts.ageYears());
    }

    static ReferralFacts ofType(ReferralFacts facts, String requestedType) {
        return new ReferralFacts(
                facts.channel(),
                requestedType,
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
                facts.missing());
    }

    /** The same, with rules of completeness that are not met. */
    static ReferralFacts missing(ReferralFacts facts, String... rules) {
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
                List.of(rules));
    }

    /** The same, referred by a team of the register. */
    static ReferralFacts ofTeam(ReferralFacts facts, String team) {
        return new ReferralFacts(
                facts.channel(),
                facts.requestedType(),
                facts.referrerType(),
                team,
                facts.ageYears(),
                facts.place(),
                facts.need(),
                facts.careAct(),
                facts.imha(),
                facts.authority(),
                facts.risk(),
                facts.keyDates(),
                facts.missing());
    }

    /** Care Act grounds with some of them changed. */
    static ReferralFacts.CareAct grounds(UnaryOperator<ReferralFacts.CareAct> change) {
        return change.apply(careActGrounds());
    }

    private static ReferralFacts copy(
            ReferralFacts facts,
            ReferralFacts.Place place,
            ReferralFacts.CareAct careAct,
            List<ReferralFacts.KeyDate> dates,
            String referrerType,
            Integer age) {
        return new ReferralFacts(
                facts.channel(),
                facts.requestedType(),
                referrerType,
                facts.referrerTeamCode(),
                age,
                place,
                facts.need(),
                careAct,
                facts.imha(),
                facts.authority(),
                facts.risk(),
                dates,
                facts.missing());
    }

    private static ReferralFacts facts(
            String type,
            String referrerType,
            Integer age,
            ReferralFacts.Place place,
            ReferralFacts.Need need,
            ReferralFacts.CareAct careAct,
            ReferralFacts.Imha imha) {
        return new ReferralFacts(
                "WEB",
                type,
                referrerType,
                null,
                age,
                place,
                need,
                careAct,
                imha,
                new ReferralFacts.Authority("Y", "Y", LocalDate.of(2016, 4, 1), "U"),
                new ReferralFacts.Risk("N", "N", "N", "N"),
                List.of(),
                List.of());
    }
}
