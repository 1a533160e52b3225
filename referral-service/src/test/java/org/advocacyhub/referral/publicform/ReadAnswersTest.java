package org.advocacyhub.referral.publicform;

import static org.advocacyhub.calendar.WorkingCalendar.LONDON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.Answer;
import org.advocacyhub.referral.form.domain.Authority.ConsentMethod;
import org.advocacyhub.referral.form.domain.Authority.ConsentScope;
import org.advocacyhub.referral.form.domain.CareActGrounds.Process;
import org.advocacyhub.referral.form.domain.Channel;
import org.advocacyhub.referral.form.domain.CompletenessRules;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.form.domain.KeyDate.KeyDateType;
import org.advocacyhub.referral.form.domain.NhsComplaint.Complainant;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.form.domain.RequestedType;
import org.advocacyhub.referral.form.domain.SafeContact.Awareness;
import org.advocacyhub.referral.publicform.domain.About;
import org.advocacyhub.referral.publicform.domain.PublicForm;
import org.advocacyhub.referral.publicform.domain.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page's answers mean in the data set. */
class ReadAnswersTest {

    private final ReadAnswers readAnswers =
            new ReadAnswers(new RequestReader(), Clock.fixed(Instant.parse("2016-04-05T09:00:00Z"), LONDON));

    @Test
    void who_answers_everything_about_themselves_leaves_nothing_missing() {
        var form = taken(Answers.ofSelf());

        assertThat(CompletenessRules.missing(form)).isEmpty();
        assertThat(form.channel()).isEqualTo(Channel.WEB);
        assertThat(form.requestedType()).isEqualTo(RequestedType.COMMUNITY);
        assertThat(form.need().specificIssue()).as("COM-08, S07").isEqualTo(Answer.Y);
        assertThat(form.person().dateOfBirth()).isEqualTo(LocalDate.of(1970, 2, 1));
        assertThat(form.safeContact().awareOfReferral()).isEqualTo(Awareness.Y);
        assertThat(form.authority().consentMethod()).isEqualTo(ConsentMethod.WRITTEN);
        assertThat(form.authority().consentDate()).isEqualTo(LocalDate.of(2016, 4, 5));
        assertThat(form.authority().consentScopes())
                .containsExactly(ConsentScope.RECEIVE_ADVOCACY, ConsentScope.SHARE_WITH_PARTNER);
    }

    @Test
    void a_few_answers_are_enough_to_be_taken_and_nothing_is_made_up_for_the_rest() {
        var form = taken(Answers.ofFamily());

        assertThat(form.requestedType()).as("A.14 decides").isEqualTo(RequestedType.UNSURE);
        assertThat(form.safeContact().awareOfReferral()).isNull();
        assertThat(form.authority().consentGiven()).isNull();
        assertThat(form.careAct()).isNull();
        assertThat(form.declarationAccepted()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "MENTAL_HEALTH_ACT, IMHA",
        "NHS_COMPLAINT, NHS_COMPLAINTS",
        "SOCIAL_CARE, CARE_ACT",
        "SAFEGUARDING, CARE_ACT_SAFEGUARDING",
        "OWN_CHILD, PARENT_CP",
        "CARER, CARER_COMMUNITY",
        "DECISION, UNSURE",
        "SOMETHING_ELSE, COMMUNITY",
        "NOT_SURE, UNSURE"
    })
    void plain_words_become_a_type_only_where_it_is_obvious(About about, RequestedType type) {
        assertThat(taken(Answers.ofSelf().with("about", about.name())).requestedType())
                .isEqualTo(type);
    }

    @Test
    void an_enquiry_into_abuse_is_the_process_of_the_council_unless_another_was_chosen() {
        assertThat(taken(Answers.ofFamily().with("about", "SAFEGUARDING"))
                        .careAct()
                        .process())
                .isEqualTo(Process.SAFEGUARDING_ENQUIRY);
        assertThat(taken(Answers.ofFamily().with("about", "SAFEGUARDING").with("careAct.process", "U"))
                        .careAct()
                        .process())
                .isEqualTo(Process.U);
    }

    @ParameterizedTest
    @CsvSource({"AGREES, Y, Y", "CANNOT_DECIDE, N, ", "NOT_ASKED, U, U", "REFUSES, Y, N"})
    void one_question_tells_capacity_and_consent(String agreement, Answer capacity, Answer consent) {
        var authority = taken(Answers.ofFamily().with("agreement", agreement)).authority();

        assertThat(authority.hasCapacityToConsent()).isEqualTo(capacity);
        assertThat(authority.consentGiven()).isEqualTo(consent);
        assertThat(authority.consentMethod()).as("not for somebody else").isNull();
    }

    @Test
    void a_patient_complains_in_person_and_a_relative_for_the_patient() {
        assertThat(taken(Answers.ofSelf().with("about", "NHS_COMPLAINT"))
                        .nhsComplaint()
                        .complainant())
                .isEqualTo(Complainant.PATIENT);
        assertThat(taken(Answers.ofFamily()
                                .with("about", "NHS_COMPLAINT")
                                .with("nhsComplaint.complainant", "REPRESENTATIVE"))
                        .authority()
                        .representative()
                        .name())
                .isEqualTo("Test Daughter");
    }

    @Test
    void a_day_that_matters_and_whom_not_to_tell_become_lists() {
        var form = taken(Answers.ofFamily()
                .with("keyDates.type", "TRIBUNAL")
                .with("keyDates.date.day", "12")
                .with("keyDates.date.month", "04")
                .with("keyDates.date.year", "2016")
                .with("safeContact.doNotContact", "The neighbour\r\n\r\n POST "));

        assertThat(form.keyDates()).singleElement().satisfies(day -> {
            assertThat(day.type()).isEqualTo(KeyDateType.TRIBUNAL);
            assertThat(day.date()).isEqualTo(LocalDate.of(2016, 4, 12));
        });
        assertThat(form.safeContact().doNotContact()).containsExactly("The neighbour", "POST");
    }

    @ParameterizedTest
    @CsvSource({"31, 2, 1970, no-such-day", "1, Feb, 1970, not-a-date", "1, 2, 70, not-a-date", ", 2, 1970, not-a-date"
    })
    void a_day_that_can_not_be_is_told_at_its_question(String day, String month, String year, String code) {
        var answers = Answers.ofSelf()
                .with("person.dateOfBirth.day", day == null ? "" : day)
                .with("person.dateOfBirth.month", month)
                .with("person.dateOfBirth.year", year);

        assertThat(faults(answers))
                .extracting(Fault::field, Fault::code)
                .containsExactly(tuple("person.dateOfBirth", code));
    }

    @Test
    void all_faults_are_told_at_once() {
        var answers = Answers.ofSelf()
                .without("referrer.referrerType")
                .with("person.approxAge", "old")
                .with("person.homePostcode", "nowhere")
                .with("keyDates.type", "TRIBUNAL")
                .with("need.issueSummary", "x".repeat(4001));

        assertThat(faults(answers).map(Fault::field))
                .contains(
                        "referrer.referrerType",
                        "person.approxAge",
                        "person.homePostcode",
                        "keyDates[0].date",
                        "need.issueSummary");
    }

    @Test
    void somebody_has_to_be_found_somewhere() {
        assertThat(faults(Answers.ofFamily().without("referrer.phone")).map(Fault::code))
                .containsExactly("unreachable");
        assertThat(faults(Answers.ofFamily().without("referrer.phone").with("person.wardUnit", "Example ward")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("choices")
    void every_answer_that_is_offered_is_a_code_of_the_data_set(String question, String code) {
        assertThat(faults(Answers.nothing()
                                .with("referrer.phone", "01632 960009")
                                .with("referrer.referrerType", "FAMILY")
                                .with(question, code))
                        .map(Fault::code))
                .allMatch("required"::equals, "only keyDates wants a day too");
    }

    static Stream<Arguments> choices() {
        return PublicForm.QUESTIONS.stream().flatMap(question -> question.choices().stream()
                .map(choice -> Arguments.of(question.name(), choice.code())));
    }

    @Test
    void every_box_has_a_name_of_its_own_and_every_question_can_be_found_for_a_fault() {
        var fields = PublicForm.QUESTIONS.stream().flatMap(Question::fields).toList();

        assertThat(fields).doesNotHaveDuplicates().doesNotContain(Submission.KEY, Submission.TRAP);
        assertThat(Arrays.asList(
                        "requestedType",
                        "authority.consentGiven",
                        "keyDates[0].type",
                        "safeContact.doNotContact[3]",
                        "communication.aisNeeds"))
                .allSatisfy(path -> assertThat(PublicForm.questionFor(path)).isPresent());
    }

    @Test
    void whatever_is_typed_is_told_back_and_breaks_nothing() {
        var random = new Random(2016);
        var evil = List.of(
                "", "-1", "0", "9999", "31", "Y", "NFA", "\u0000", "\uD800", "\u202E\uFFFF", "<b>", "x".repeat(20_000));
        var boxes = PublicForm.QUESTIONS.stream().flatMap(Question::fields).toList();
        for (var count = 0; count < 3_000; count++) {
            var answers = Answers.ofSelf();
            for (var changes = random.nextInt(1, 9); changes > 0; changes--) {
                answers.with(boxes.get(random.nextInt(boxes.size())), evil.get(random.nextInt(evil.size())));
            }
            var told = answers.read();
            if (!told.altered()) {
                assertThat(FormPage.with(
                                        told,
                                        Codes.ALL,
                                        readAnswers.handle(told, Codes.ALL).faults())
                                .faulty())
                        .isTrue();
            }
        }
    }

    private ReferralForm taken(Answers answers) {
        assertThat(faults(answers)).isEmpty();
        return readAnswers.handle(answers.read(), Codes.ALL).form();
    }

    private Stream<Fault> faults(Answers answers) {
        var told = answers.read();
        assertThat(told.altered()).isFalse();
        return readAnswers.handle(told, Codes.ALL).faults().stream();
    }
}
