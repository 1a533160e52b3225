package org.advocacyhub.referral.safecontact.domain;

import static org.advocacyhub.referral.form.domain.SafeContact.ContactMethod.EMAIL;
import static org.advocacyhub.referral.form.domain.SafeContact.ContactMethod.PHONE;
import static org.advocacyhub.referral.form.domain.SafeContact.ContactMethod.POST;
import static org.advocacyhub.referral.form.domain.SafeContact.ContactMethod.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.referral.form.domain.Answer;
import org.advocacyhub.referral.form.domain.SafeContact.ContactMethod;
import org.advocacyhub.referral.safecontact.domain.ContactPlan.AcknowledgementTo;
import org.advocacyhub.referral.safecontact.domain.ContactPlan.NotThePerson;
import org.advocacyhub.referral.safecontact.domain.ContactPlan.OnlyMarkedSafe;
import org.advocacyhub.referral.safecontact.domain.ContactPlan.Precaution;
import org.advocacyhub.referral.safecontact.domain.ContactPlan.Reason;
import org.advocacyhub.referral.safecontact.domain.ContactPlan.Use;
import org.advocacyhub.referral.safecontact.domain.ContactPlan.Usual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of domain.md B.3, row by row. */
class ContactRulesTest {

    /**
     * Answers for telephone, voicemail, text, post and e-mail; domestic abuse; somebody harmful at home; consent still
     * open. Then: the plan, what is marked safe, what may be used with care, and the rules.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Y | N | U | U | U | N | N | n | Usual          | PHONE            | TEXT EMAIL POST VIDEO BSL_VIDEO VIA_THIRD_PARTY IN_PERSON  | B3-3 B3-4
            Y | Y | N | N | N | U | U | n | Usual          | PHONE            | VIDEO BSL_VIDEO VIA_THIRD_PARTY IN_PERSON                  | B3-3 B3-4
            N | U | U | U | Y | N | N | n | Usual          | EMAIL            | TEXT POST VIDEO BSL_VIDEO VIA_THIRD_PARTY IN_PERSON        | B3-3 B3-4
            U | Y | U | U | U | N | N | n | Usual          |                  | PHONE TEXT EMAIL POST VIDEO BSL_VIDEO VIA_THIRD_PARTY IN_PERSON | B3-3 B3-4
            U | U | Y | U | U | N | N | n | Usual          | TEXT             | PHONE EMAIL POST VIDEO BSL_VIDEO VIA_THIRD_PARTY IN_PERSON | B3-3 B3-4
            U | U | U | Y | U | N | N | n | Usual          | POST             | PHONE TEXT EMAIL VIDEO BSL_VIDEO VIA_THIRD_PARTY IN_PERSON | B3-3 B3-4
            U | U | U | U | Y | N | N | n | Usual          | EMAIL            | PHONE TEXT POST VIDEO BSL_VIDEO VIA_THIRD_PARTY IN_PERSON  | B3-3 B3-4
            Y | N | U | U | U | Y | N | n | OnlyMarkedSafe | PHONE            |                                                            | B3-1 B3-2 B3-3 B3-4
            Y | N | U | U | U | N | Y | n | OnlyMarkedSafe | PHONE            |                                                            | B3-1 B3-2 B3-3 B3-4
            U | U | Y | U | Y | Y | Y | n | OnlyMarkedSafe | TEXT EMAIL       |                                                            | B3-1 B3-2 B3-3 B3-4
            U | U | U | U | U | N | N | n | NotThePerson   |                  |                                                            | B3-1 B3-2 B3-3 B3-4
            U | U | U | U | U | U | U | n | NotThePerson   |                  |                                                            | B3-1 B3-2 B3-3 B3-4
            N | N | N | N | N | N | N | n | NotThePerson   |                  |                                                            | B3-1 B3-2 B3-3 B3-4
            U | U | U | U | U | Y | N | n | NotThePerson   |                  |                                                            | B3-1 B3-2 B3-3 B3-4
            N | Y | N | N | N | Y | N | n | NotThePerson   |                  |                                                            | B3-1 B3-2 B3-3 B3-4
            Y | N | U | U | U | N | N | y | OnlyMarkedSafe | PHONE            |                                                            | B3-3 B3-4 AUT-04
            U | U | U | Y | U | U | U | y | OnlyMarkedSafe | POST             |                                                            | B3-3 B3-4 AUT-04
            U | U | U | U | U | N | N | y | NotThePerson   |                  |                                                            | B3-1 B3-2 B3-3 B3-4 AUT-04
            """)
    void b3_and_aut_04(
            Answer phone,
            Answer voicemail,
            Answer text,
            Answer post,
            Answer email,
            Answer abuse,
            Answer harmfulAtHome,
            String consentOpen,
            String plan,
            String markedSafe,
            String withCare,
            String rules) {
        var made = ContactRules.plan(
                facts(phone, voicemail, text, post, email, abuse, harmfulAtHome, consentOpen.equals("y"), false));

        assertThat(made.getClass().getSimpleName()).isEqualTo(plan);
        assertThat(made.markedSafe()).isEqualTo(methods(markedSafe));
        assertThat(used(made, Use.WITH_CARE)).isEqualTo(methods(withCare));
        assertThat(made.conduct().reasons()).extracting(Reason::ruleId).containsExactly(rules.split(" "));
        assertThat(made.contactable()).isEqualTo(!plan.equals("NotThePerson"));
    }

    @Test
    void every_combination_has_a_plan_that_keeps_the_promises() {
        for (var phone : Answer.values()) {
            for (var voicemail : Answer.values()) {
                for (var text : Answer.values()) {
                    for (var post : Answer.values()) {
                        for (var email : Answer.values()) {
                            everyRisk(phone, voicemail, text, post, email);
                        }
                    }
                }
            }
        }
    }

    private static void everyRisk(Answer phone, Answer voicemail, Answer text, Answer post, Answer email) {
        for (var abuse : Answer.values()) {
            for (var harmfulAtHome : Answer.values()) {
                for (var consentOpen : List.of(true, false)) {
                    for (var contacted : List.of(true, false)) {
                        keepsThePromises(facts(
                                phone, voicemail, text, post, email, abuse, harmfulAtHome, consentOpen, contacted));
                    }
                }
            }
        }
    }

    private static void keepsThePromises(ContactFacts facts) {
        var plan = ContactRules.plan(facts);
        var conduct = plan.conduct();
        assertThat(conduct.ways()).containsOnlyKeys(ContactMethod.values());
        assertThat(plan.markedSafe()).allMatch(method -> facts.answer(method) == Answer.Y);
        assertThat(conduct.precautions()).contains(Precaution.DO_NOT_NAME_THE_SERVICE);
        for (var method : List.of(PHONE, TEXT, EMAIL, POST)) {
            if (facts.answer(method) == Answer.N) {
                assertThat(conduct.ways()).containsEntry(method, Use.NEVER);
            }
        }
        if (facts.harmPossible()) {
            assertThat(plan).isNotInstanceOf(Usual.class);
            assertThat(conduct.precautions()).contains(Precaution.WITHHOLD_NUMBER);
            assertThat(conduct.reasons()).extracting(Reason::ruleId).contains("B3-1", "B3-2");
        }
        if (!(plan instanceof Usual)) {
            assertThat(conduct.ways()).doesNotContainValue(Use.WITH_CARE);
        }
        if (plan instanceof OnlyMarkedSafe) {
            assertThat(plan.markedSafe()).isNotEmpty();
        }
        if (!facts.contacted() || plan instanceof NotThePerson) {
            assertThat(conduct.acknowledgementTo()).isEqualTo(AcknowledgementTo.REFERRER);
        }
        if (facts.safeToVoicemail() != Answer.Y) {
            assertThat(conduct.precautions()).contains(Precaution.LEAVE_NO_MESSAGE);
        }
        assertThat(conduct.reasons()).extracting(Reason::ruleId).contains("B3-4");
    }

    @Test
    void the_person_is_told_only_after_the_first_safe_contact() {
        var before = ContactRules.plan(
                facts(Answer.Y, Answer.N, Answer.U, Answer.U, Answer.U, Answer.N, Answer.N, false, false));
        var after = ContactRules.plan(
                facts(Answer.Y, Answer.N, Answer.U, Answer.U, Answer.U, Answer.N, Answer.N, false, true));

        assertThat(before.conduct().acknowledgementTo()).isEqualTo(AcknowledgementTo.REFERRER);
        assertThat(after.conduct().acknowledgementTo()).isEqualTo(AcknowledgementTo.PERSON);
    }

    /** Too many warnings are not read: each stands there for its own reason alone (B.3, B.1 fields 21 to 23). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            safeContact.safeToVoicemail=Y                 | DO_NOT_NAME_THE_SERVICE
            safeContact.safeToVoicemail=N                 | DO_NOT_NAME_THE_SERVICE LEAVE_NO_MESSAGE
            safeContact.safeToVoicemail=Y;risk.domesticAbuse=Y | DO_NOT_NAME_THE_SERVICE WITHHOLD_NUMBER
            safeContact.safeToVoicemail=Y;safeContact.safeTimes=Mondays | DO_NOT_NAME_THE_SERVICE SAFE_TIMES_ONLY
            safeContact.safeToVoicemail=Y;safeContact.codeWord=Rhubarb | DO_NOT_NAME_THE_SERVICE ASK_FOR_CODE_WORD
            safeContact.safeToVoicemail=Y;safeContact.doNotContact=["The brother."] | DO_NOT_NAME_THE_SERVICE READ_WHOM_NOT_TO_CONTACT
            safeContact.safeToVoicemail=Y;safeContact.awareOfReferral=N | DO_NOT_NAME_THE_SERVICE PERSON_MAY_NOT_KNOW
            safeContact.safeToVoicemail=Y;safeContact.awareOfReferral=NOT_YET | DO_NOT_NAME_THE_SERVICE PERSON_MAY_NOT_KNOW
            safeContact.safeToVoicemail=Y;safeContact.awareOfReferral=LACKS_UNDERSTANDING | DO_NOT_NAME_THE_SERVICE
            """)
    void each_precaution_has_its_own_cause(String told, String precautions) {
        var plan = ContactRules.plan(
                ContactFacts.of(AReferral.forCommunity().but(told).form(), false));

        assertThat(plan.conduct().precautions())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(precautions.split(" "));
        var fields = precautions.matches(".*(SAFE_TIMES_ONLY|CODE_WORD|READ_WHOM).*");
        assertThat(plan.conduct().reasons().stream()
                        .anyMatch(reason -> reason.ruleId().equals("B1-22")))
                .isEqualTo(fields);
    }

    @Test
    void once_the_person_was_reached_nobody_is_sent_to_the_referrer_first() {
        var after = ContactRules.plan(
                facts(Answer.Y, Answer.N, Answer.U, Answer.U, Answer.U, Answer.N, Answer.N, false, true));

        assertThat(after.conduct().reasons()).extracting(Reason::ruleId).containsExactly("B3-4");
    }

    @Test
    void the_number_is_withheld_unless_the_telephone_is_marked_safe() {
        var safe = facts(Answer.Y, Answer.N, Answer.U, Answer.U, Answer.U, Answer.N, Answer.N, false, false);
        var unknown = facts(Answer.U, Answer.N, Answer.U, Answer.U, Answer.Y, Answer.N, Answer.N, false, false);

        assertThat(ContactRules.plan(safe).conduct().precautions()).doesNotContain(Precaution.WITHHOLD_NUMBER);
        assertThat(ContactRules.plan(unknown).conduct().precautions()).contains(Precaution.WITHHOLD_NUMBER);
    }

    @Test
    void what_must_not_be_contacted_is_barred_though_marked_safe() {
        var form = AReferral.forCommunity()
                .with("safeContact.safeToEmail", "Y")
                .with("person.email", "example@example.org");

        assertThat(plan(form, "01632-960 001").markedSafe()).containsExactly(EMAIL);
        assertThat(plan(form, "Example@example.org").markedSafe()).containsExactly(PHONE);
        assertThat(plan(form, "post").conduct().ways()).containsEntry(POST, Use.NEVER);
        assertThat(plan(form, "The brother.").markedSafe()).containsExactlyInAnyOrder(PHONE, EMAIL);
        assertThat(plan(form, "The brother.").conduct().precautions()).contains(Precaution.READ_WHOM_NOT_TO_CONTACT);
        assertThat(plan(form, " ").markedSafe()).containsExactlyInAnyOrder(PHONE, EMAIL);
        assertThat(plan(form, " ").conduct().precautions()).doesNotContain(Precaution.READ_WHOM_NOT_TO_CONTACT);
    }

    /** The telephone is barred by either of the two numbers, texts by the mobile alone (B.1 field 22). */
    @Test
    void a_number_bars_what_rings_there() {
        var form = AReferral.forCommunity().with("safeContact.safeToText", "Y").with("person.mobile", "07700 900001");

        assertThat(plan(form, "01632 960001").markedSafe()).containsExactly(TEXT);
        assertThat(plan(form, "07700-900001").markedSafe()).isEmpty();
        assertThat(plan(form, "01632 960009").markedSafe()).containsExactlyInAnyOrder(PHONE, TEXT);
    }

    @Test
    void the_form_says_when_and_with_which_word_and_whether_the_person_knows() {
        var form = AReferral.forCommunity()
                .with("safeContact.safeTimes", "Mondays")
                .with("safeContact.codeWord", "Rhubarb")
                .with("safeContact.awareOfReferral", "NOT_YET")
                .form();

        var plan = ContactRules.plan(ContactFacts.of(form, false));

        assertThat(plan.conduct().precautions())
                .contains(Precaution.SAFE_TIMES_ONLY, Precaution.ASK_FOR_CODE_WORD, Precaution.PERSON_MAY_NOT_KNOW);
        assertThat(plan.conduct().reasons()).extracting(Reason::ruleId).contains("B1-22", "B1-23");
    }

    @ParameterizedTest
    @CsvSource({
        "COMMUNITY,Y,U,true",
        "CARE_ACT,Y,,true",
        "UNSURE,Y,U,true",
        "IMHA,Y,U,false",
        "IMCA_SMT,Y,U,false",
        "RPR_PAID,Y,U,false",
        "COMMUNITY,Y,Y,false",
        "COMMUNITY,N,U,false",
        "COMMUNITY,U,U,false"
    })
    void consent_is_open_for_types_that_need_it(String type, String capacity, String consent, boolean open) {
        var referral = AReferral.forCommunity()
                .with("requestedType", type)
                .with("authority.hasCapacityToConsent", capacity)
                .with("authority.consentGiven", consent);

        assertThat(ContactFacts.of(referral.form(), false).consentOpen()).isEqualTo(open);
    }

    @Test
    void the_plan_does_not_say_why_somebody_could_come_to_harm() {
        var plans = List.of(
                ContactRules.plan(
                        facts(Answer.Y, Answer.U, Answer.U, Answer.U, Answer.U, Answer.Y, Answer.N, false, false)),
                ContactRules.plan(
                        facts(Answer.Y, Answer.U, Answer.U, Answer.U, Answer.U, Answer.N, Answer.Y, false, false)));

        assertThat(plans.getFirst()).isEqualTo(plans.getLast());
        assertThat(plans.toString().toLowerCase()).doesNotContain("abuse", "perpetrator", "household", "violence");
    }

    private static ContactPlan plan(AReferral referral, String doNotContact) {
        var form = referral.with("safeContact.doNotContact", "[\"" + doNotContact + "\"]")
                .form();
        return ContactRules.plan(ContactFacts.of(form, false));
    }

    private static ContactFacts facts(
            Answer phone,
            Answer voicemail,
            Answer text,
            Answer post,
            Answer email,
            Answer abuse,
            Answer harmfulAtHome,
            boolean consentOpen,
            boolean contacted) {
        return new ContactFacts(
                phone,
                voicemail,
                text,
                post,
                email,
                abuse,
                harmfulAtHome,
                consentOpen,
                Set.of(),
                false,
                false,
                false,
                false,
                contacted);
    }

    private static Set<ContactMethod> used(ContactPlan plan, Use use) {
        return plan.conduct().ways().entrySet().stream()
                .filter(way -> way.getValue() == use)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<ContactMethod> methods(String names) {
        return names == null
                ? EnumSet.noneOf(ContactMethod.class)
                : Arrays.stream(names.split(" ")).map(ContactMethod::valueOf).collect(Collectors.toSet());
    }
}
