package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.Given.given;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Answers that cannot both be true, so that somebody has to say which is meant before anything is stored. */
final class ContradictionRules {

    /** A guess of the age may be this far from the age by the date of birth. */
    private static final int AGE_GUESS_YEARS = 2;

    /** Two or more fields that speak against each other; each is named. */
    private record Rule(String message, List<String> fields, BiPredicate<ReferralForm, LocalDate> contradicts) {

        Stream<Fault> faults() {
            return fields.stream().map(field -> new Fault(field, "contradiction", message));
        }
    }

    private static final List<Rule> RULES = List.of(
            rule(
                    "The date of birth and the age do not fit: give one of them, or mend one.",
                    List.of("person.dateOfBirth", "person.approxAge"),
                    ContradictionRules::ageContradictsBirth),
            rule(
                    "Somebody who lacks capacity to consent can't have consented: mend one of the answers.",
                    List.of("authority.hasCapacityToConsent", "authority.consentGiven"),
                    (form, _) -> form.authority().hasCapacityToConsent() == Answer.N
                            && form.authority().consentGiven() == Answer.Y),
            rule(
                    "The section ends before it starts.",
                    List.of("imha.sectionStart", "imha.sectionExpiry"),
                    (form, _) -> reversed(form.imhaOrNothing())),
            rule(
                    "There can't be areas of difficulty when there is no substantial difficulty.",
                    List.of("careAct.substantialDifficulty", "careAct.difficultyAreas"),
                    (form, _) -> form.careActOrNothing().substantialDifficulty() == Answer.N
                            && !form.careActOrNothing().difficultyAreas().isEmpty()),
            rule(
                    "Somebody suitable is there, so there can't be a reason why nobody is: mend one of the answers.",
                    List.of("careAct.appropriatePerson", "careAct.appropriatePersonReason"),
                    (form, _) -> form.careActOrNothing().appropriatePerson() == CareActGrounds.AppropriatePerson.VALID
                            && given(form.careActOrNothing().appropriatePersonReason())),
            rule(
                    "NONE can't stand beside a need.",
                    List.of("communication.aisNeeds"),
                    (form, _) -> form.communication().aisNeeds().contains(Communication.AisNeed.NONE)
                            && form.communication().aisNeeds().size() > 1),
            rule(
                    "No risk is known, but risks are named.",
                    List.of("risk.riskToAdvocate", "risk.riskFlags"),
                    (form, _) -> form.risk().riskToAdvocate() == Risk.RiskLevel.NONE_KNOWN
                            && !form.risk().riskFlags().isEmpty()),
            rule(
                    "Somebody who refers themselves knows of the referral.",
                    List.of("referrer.referrerType", "safeContact.awareOfReferral"),
                    (form, _) -> form.referrer().self()
                            && (form.safeContact().awareOfReferral() == SafeContact.Awareness.N
                                    || form.safeContact().awareOfReferral() == SafeContact.Awareness.NOT_YET)));

    private ContradictionRules() {}

    static List<Fault> faults(ReferralForm form, LocalDate today) {
        return Stream.concat(
                        RULES.stream()
                                .filter(rule -> rule.contradicts().test(form, today))
                                .flatMap(Rule::faults),
                        unsafePreference(form.safeContact()))
                .toList();
    }

    /** The preferred method is one of which it is said that it is not safe (B.3). */
    private static Stream<Fault> unsafePreference(SafeContact contact) {
        return contact.safetyOfPreferred() == Answer.N
                ? rule(
                                "The preferred way of contact is said not to be safe: choose a safe one.",
                                List.of("safeContact.preferredContactMethod", contact.safetyField()),
                                (_, _) -> true)
                        .faults()
                : Stream.empty();
    }

    private static boolean ageContradictsBirth(ReferralForm form, LocalDate today) {
        var person = form.person();
        return person.dateOfBirth() != null
                && person.approxAge() != null
                && Math.abs(AgeRules.ageOn(person.dateOfBirth(), today) - person.approxAge()) > AGE_GUESS_YEARS;
    }

    private static boolean reversed(ImhaGrounds imha) {
        return imha.sectionStart() != null
                && imha.sectionExpiry() != null
                && imha.sectionExpiry().isBefore(imha.sectionStart());
    }

    private static Rule rule(String message, List<String> fields, BiPredicate<ReferralForm, LocalDate> contradicts) {
        return new Rule(message, fields, contradicts);
    }
}
