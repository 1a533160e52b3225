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
    record Rule(String message, List<String> fields, BiPredicate<ReferralForm, LocalDate> contradicts) {

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
                    "Who agreed has not refused, and who refused has not agreed: mend one of the answers.",
                    List.of("authority.consentGiven", "authority.basisClaimed"),
                    (form, _) -> (form.authority().basisClaimed() == Authority.Basis.REFUSED
                                    && form.authority().consentGiven() == Answer.Y)
                            || (form.authority().basisClaimed() == Authority.Basis.CONSENT
                                    && form.authority().consentGiven() == Answer.N)),
            rule(
                    "Nothing is agreed to, so it can't cover anything.",
                    List.of("authority.consentGiven", "authority.consentScopes"),
                    (form, _) -> form.authority().consentGiven() == Answer.N
                            && !form.authority().consentScopes().isEmpty()),
            rule(
                    "A declaration that was not accepted can't be signed.",
                    List.of("declarationAccepted", "declaration.signedBy"),
                    (form, _) -> Boolean.FALSE.equals(form.declarationAccepted())
                            && given(form.declarationOrNothing().signedBy())),
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
                        Stream.concat(RULES.stream(), GroundContradictions.RULES.stream())
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

    static Rule rule(String message, List<String> fields, BiPredicate<ReferralForm, LocalDate> contradicts) {
        return new Rule(message, fields, contradicts);
    }
}
