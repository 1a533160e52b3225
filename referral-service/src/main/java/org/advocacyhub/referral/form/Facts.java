package org.advocacyhub.referral.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.referral.form.domain.AgeRules;
import org.advocacyhub.referral.form.domain.Answer;
import org.advocacyhub.referral.form.domain.Authority;
import org.advocacyhub.referral.form.domain.KeyDate;
import org.advocacyhub.referral.form.domain.MissingAnswer;
import org.advocacyhub.referral.form.domain.Need;
import org.advocacyhub.referral.form.domain.PersonTold;
import org.advocacyhub.referral.form.domain.Postcode;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.form.domain.Risk;

/** What of a form is told to the other services: codes, dates of meetings and an outcode, nothing about who the person is. */
public final class Facts {

    private Facts() {}

    /**
     * The facts of a form.
     *
     * @param receivedOn the day on which the age counts (domain.md B.5.8)
     * @param teamCode the registered team, when it is known: what was written is never told
     * @param found where the postcodes lie, as the postcode directory says
     */
    public static ReferralFacts of(
            ReferralForm form,
            List<MissingAnswer> missing,
            LocalDate receivedOn,
            Optional<String> teamCode,
            PlacesFound found) {
        return new ReferralFacts(
                form.channel().name(),
                form.requestedType().name(),
                form.referrer().referrerType().name(),
                teamCode.orElse(null),
                AgeRules.ageOn(form.person(), receivedOn),
                place(form.person(), found),
                need(form),
                told(form.careAct(), GroundFacts::careAct),
                told(form.imha(), GroundFacts::imha),
                authority(form.authority()),
                risk(form.risk(), form.homeless()),
                form.keyDates().stream().map(Facts::keyDate).toList(),
                missing.stream().map(MissingAnswer::ruleId).distinct().toList(),
                form.decisionNeededBy(),
                told(form.safeguarding(), GroundFacts::safeguarding),
                told(form.imca(), GroundFacts::imca),
                told(form.dols(), GroundFacts::dols),
                told(form.court(), GroundFacts::court),
                told(form.nhsComplaint(), GroundFacts::nhsComplaint),
                told(form.parentCp(), GroundFacts::parentCp),
                told(form.bespoke(), GroundFacts::bespoke));
    }

    private static <S, F> F told(S section, Function<S, F> facts) {
        return section == null ? null : facts.apply(section);
    }

    private static ReferralFacts.Place place(PersonTold person, PlacesFound found) {
        return new ReferralFacts.Place(
                outcode(person.homePostcode()),
                outcode(person.currentPostcode()),
                name(person.settingType()),
                blankToNull(person.statedDistrict()),
                blankToNull(person.ordinaryResidenceLa()),
                blankToNull(person.placingLa()),
                blankToNull(person.fundingBody()),
                found.home() == null ? null : found.home().district(),
                found.home() == null ? null : found.home().council(),
                found.current() == null ? null : found.current().district(),
                found.current() == null ? null : found.current().council(),
                found.edition());
    }

    private static ReferralFacts.Need need(ReferralForm form) {
        Need need = form.need();
        return new ReferralFacts.Need(
                name(need.clientGroup()),
                need.allSpecialisms().stream().map(Enum::name).toList(),
                code(need.specificIssue()),
                code(need.excludedIssue()),
                code(need.nobodyUnpaid()),
                code(form.communication().noSpeech()),
                name(form.communication().advocateGender()));
    }

    private static ReferralFacts.Authority authority(Authority authority) {
        return new ReferralFacts.Authority(
                code(authority.hasCapacityToConsent()),
                code(authority.consentGiven()),
                authority.consentDate(),
                (authority.bestInterestsReasonGiven() ? Answer.Y : Answer.N).name(),
                name(authority.basisClaimed()),
                authority.consentScopes().stream().map(Enum::name).toList(),
                code(authority.competentChild()),
                code(authority.parentalResponsibility()),
                code(
                        authority.representative() == null
                                ? null
                                : authority.representative().actsInBestInterests()));
    }

    private static ReferralFacts.Risk risk(Risk risk, Answer homeless) {
        return new ReferralFacts.Risk(
                code(risk.immediateDanger()),
                code(risk.domesticAbuse()),
                code(risk.exposedToAllegedSource()),
                homeless.name());
    }

    private static ReferralFacts.KeyDate keyDate(KeyDate date) {
        return new ReferralFacts.KeyDate(date.type().name(), date.date(), Boolean.TRUE.equals(date.fixed()));
    }

    /** A code whose list has a word for "not known". */
    static String orUnknown(Enum<?> code) {
        return code == null ? Answer.U.name() : code.name();
    }

    private static String outcode(String postcode) {
        return Postcode.parse(postcode).map(Postcode::outcode).orElse(null);
    }

    static String code(Answer answer) {
        return Answer.orUnknown(answer).name();
    }

    static String name(Enum<?> code) {
        return code == null ? null : code.name();
    }

    static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
