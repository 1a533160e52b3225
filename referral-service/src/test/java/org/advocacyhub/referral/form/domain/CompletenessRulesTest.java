package org.advocacyhub.referral.form.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.referral.AReferral;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of completeness: present is not asked for, absent is, under its own id (domain.md B.1, B.8). */
class CompletenessRulesTest {

    /** A referral in which one answer is missing. */
    record Case(String ruleId, String field, Supplier<AReferral> referral) {

        @Override
        public String toString() {
            return ruleId + " " + field;
        }
    }

    static List<Case> cases() {
        return List.of(
                without("B1-06", "person.familyName"),
                without("B1-08", "person.dateOfBirth"),
                new Case("B1-10", "person.socialCareId", () -> AReferral.forCareAct()
                        .without("person.socialCareId")),
                without("B1-11", "person.homeAddress"),
                without("B1-11", "person.homePostcode"),
                new Case("B1-12", "person.settingType", () -> AReferral.forCommunity()
                        .with("person.currentAddress", "2 Example Street")
                        .without("person.settingType")),
                new Case("B1-12", "person.currentPostcode", () -> AReferral.forImha()
                        .without("person.currentPostcode")),
                new Case("B1-13", "person.wardUnit", () -> AReferral.forCommunity()
                        .with("person.settingType", "ACUTE_HOSPITAL")
                        .with("person.currentPostcode", "CT1 3NG")),
                without("B1-16", "person.phone"),
                new Case("B1-17", "person.contactVia", () -> AReferral.forCommunity()
                        .with("safeContact.preferredContactMethod", "VIA_THIRD_PARTY")
                        .with("person.contactVia", "{\"name\": \"Test Neighbour\"}")),
                without("B1-20", "safeContact.preferredContactMethod"),
                without("B1-21", "safeContact.safeToPhone"),
                prefers("TEXT", "safeContact.safeToText"),
                prefers("EMAIL", "safeContact.safeToEmail"),
                prefers("POST", "safeContact.safeToPost"),
                new Case("B1-22", "safeContact.safeTimes", () -> AReferral.forCommunity()
                        .with("risk.domesticAbuse", "Y")),
                without("B1-23", "safeContact.awareOfReferral"),
                without("B1-24", "communication.communicationMethod"),
                without("B1-25", "communication.preferredLanguage"),
                without("B1-25", "communication.interpreterNeeded"),
                without("B1-26", "communication.aisNeeds"),
                without("B1-29", "need.clientGroup"),
                without("B1-31", "need.issueSummary"),
                careActWith("B1-34", "careAct.process", "U"),
                new Case("B1-36", "careAct.substantialDifficulty", () -> AReferral.forCareAct()
                        .with("careAct.substantialDifficulty", "U")
                        .without("careAct.difficultyAreas")),
                new Case("B1-36", "careAct.difficultyAreas", () -> AReferral.forCareAct()
                        .without("careAct.difficultyAreas")),
                new Case("B1-37", "careAct.difficultyAssessor", () -> AReferral.forCareAct()
                        .with("referrer.referrerType", "COMMUNITY_NURSE")),
                careActWith("B1-38", "careAct.appropriatePerson", "U"),
                new Case("B1-38", "careAct.appropriatePersonReason", () -> AReferral.forCareAct()
                        .with("careAct.appropriatePerson", "IMPLICATED")),
                new Case("B1-46", "imha.mhaStatus", () -> AReferral.forImha().without("imha")),
                new Case("B1-46", "imha.sectionStart", () -> AReferral.forImha().without("imha.sectionStart")),
                new Case("B1-46", "imha.ward", () -> AReferral.forImha()
                        .with("person.settingType", "OTHER")
                        .without("person.wardUnit")),
                new Case("B1-51", "keyDates", () -> AReferral.forCommunity().with("requestedType", "IMCA_SMT")),
                new Case("B1-51", "keyDates", () -> AReferral.forImha()
                        .with("need.issueCategories", "[\"TRIBUNAL_APPEAL\"]")),
                without("B1-53", "risk.riskToAdvocate"),
                new Case("B1-54", "risk.riskFlags", () -> AReferral.forCommunity()
                        .with("risk.riskToAdvocate", "LOW")),
                new Case("B1-55", "risk.riskDetail", () -> AReferral.forCommunity()
                        .with("risk.riskToAdvocate", "MEDIUM")
                        .with("risk.riskFlags", "[\"DOGS\"]")),
                without("B1-56", "risk.riskToSelf"),
                without("B1-56", "risk.safeguardingConcernOpen"),
                without("B1-56", "risk.domesticAbuse"),
                without("B1-56", "risk.perpetratorInHousehold"),
                without("B1-57", "authority.hasCapacityToConsent"),
                without("B1-57", "authority.consentGiven"),
                without("B1-57", "authority.consentMethod"),
                without("B1-57", "authority.consentDate"),
                new Case("B1-58", "authority.bestInterestsReason", () -> AReferral.forCommunity()
                        .with("authority.hasCapacityToConsent", "N")
                        .with("authority.consentGiven", "U")),
                without("B1-61", "referrer.name"),
                without("B1-61", "referrer.phone"),
                without("B1-62", "referrer.referrerTeamCode"),
                new Case("B1-63", "referrer.relationshipToPerson", () -> AReferral.forCommunity()
                        .with("referrer.referrerType", "FRIEND")),
                without("B1-65", "declarationAccepted"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void an_answer_that_is_not_there_is_asked_for(Case missing) {
        var answers = CompletenessRules.missing(missing.referral().get().form());

        assertThat(answers)
                .extracting(MissingAnswer::ruleId, MissingAnswer::field)
                .containsExactly(tuple(missing.ruleId(), missing.field()));
    }

    @Test
    void complete_referrals_lack_nothing() {
        assertThat(CompletenessRules.missing(AReferral.forCommunity().form())).isEmpty();
        assertThat(CompletenessRules.missing(AReferral.forCareAct().form())).isEmpty();
        assertThat(CompletenessRules.missing(AReferral.forImha().form())).isEmpty();
    }

    @Test
    void every_rule_has_its_case() {
        var rules = Stream.of(PersonQuestions.LIST, GroundQuestions.LIST, ReferrerQuestions.LIST)
                .flatMap(List::stream)
                .map(rule -> rule.ruleId() + " " + rule.field())
                .collect(Collectors.toSet());

        assertThat(cases().stream().map(Case::toString).collect(Collectors.toSet()))
                .isEqualTo(rules);
    }

    @Test
    void somebody_known_by_another_name_and_without_a_home_is_enough() {
        var referral = AReferral.forCommunity()
                .without("person.familyName")
                .with("person.knownAs", "Tess")
                .without("person.dateOfBirth")
                .with("person.approxAge", 40)
                .without("person.homeAddress")
                .with("person.homePostcode", "nfa");

        assertThat(CompletenessRules.missing(referral.form())).isEmpty();
    }

    @Test
    void somebody_who_refers_themselves_gives_no_second_name_and_telephone() {
        var referral = AReferral.forCommunity().without("referrer").with("referrer.referrerType", "SELF");

        assertThat(CompletenessRules.missing(referral.form())).isEmpty();
    }

    @Test
    void a_capacity_assessment_is_never_asked_for_the_care_act() {
        // scenario S13: lacksCapacity N with substantial difficulty is complete
        var referral = AReferral.forCareAct().with("careAct.lacksCapacity", "N");

        assertThat(CompletenessRules.missing(referral.form())).isEmpty();
    }

    @Test
    void an_empty_form_lacks_every_answer_that_each_referral_needs() {
        var missing = CompletenessRules.missing(AReferral.forCommunity()
                .without("person")
                .without("safeContact")
                .without("communication")
                .without("need")
                .without("risk")
                .without("authority")
                .with("referrer", "{\"referrerType\": \"OTHER\"}")
                .without("declarationAccepted")
                .form());

        assertThat(missing.stream().map(MissingAnswer::ruleId).collect(Collectors.toSet()))
                .isEqualTo(Set.of(
                        "B1-06", "B1-08", "B1-11", "B1-16", "B1-20", "B1-23", "B1-24", "B1-25", "B1-26", "B1-29",
                        "B1-31", "B1-53", "B1-56", "B1-57", "B1-61", "B1-65"));
    }

    private static Case without(String ruleId, String field) {
        return new Case(ruleId, field, () -> AReferral.forCommunity().without(field));
    }

    private static Case prefers(String method, String field) {
        return new Case("B1-21", field, () -> AReferral.forCommunity()
                .with("safeContact.preferredContactMethod", method)
                .with(field, "U"));
    }

    private static Case careActWith(String ruleId, String field, String value) {
        return new Case(ruleId, field, () -> AReferral.forCareAct().with(field, value));
    }
}
