package org.advocacyhub.referral.publicform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.advocacyhub.calendar.WorkingCalendar.LONDON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.advocacyhub.referral.equality.domain.EqualityTold;
import org.advocacyhub.referral.equality.domain.EthnicGroup;
import org.advocacyhub.referral.equality.domain.Impairment;
import org.advocacyhub.referral.equality.domain.Religion;
import org.advocacyhub.referral.equality.domain.Restriction;
import org.advocacyhub.referral.equality.domain.YesNo;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.Authority.ConsentScope;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.publicform.ReadAnswers.Reading;
import org.advocacyhub.referral.publicform.domain.Choice;
import org.advocacyhub.referral.publicform.domain.PlainWords;
import org.advocacyhub.referral.publicform.domain.PublicForm;
import org.advocacyhub.referral.publicform.domain.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page asks for counting only stands beside the form, and only with the person's agreement (domain.md B.5, A.12). */
class ReadEqualityAnswersTest {

    private static final List<Question> COUNTED = PublicForm.SECTIONS
            .getLast()
            .questions()
            .filter(Question::forCountingOnly)
            .toList();

    private final ReadAnswers readAnswers =
            new ReadAnswers(new RequestReader(), Clock.fixed(Instant.parse("2016-04-05T09:00:00Z"), LONDON));

    @Test
    void what_the_person_agrees_to_stands_beside_the_form_and_its_consent_covers_it() {
        var reading = read(Answers.ofSelfCounted());

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.equality())
                .isEqualTo(new EqualityTold(
                        EthnicGroup.A_INDIAN,
                        Religion.OTHER,
                        Answers.COUNTED_WORDS,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        YesNo.Y,
                        Restriction.A_LITTLE,
                        List.of(Impairment.MEMORY),
                        null,
                        null,
                        null,
                        YesNo.PNTS,
                        null,
                        null));
        assertThat(reading.form().authority().consentScopes())
                .containsExactly(
                        ConsentScope.RECEIVE_ADVOCACY,
                        ConsentScope.SHARE_WITH_PARTNER,
                        ConsentScope.EQUALITY_MONITORING);
    }

    @ParameterizedTest
    @CsvSource({
        ", AGREES, required",
        ", , required",
        ", REFUSES, required",
        "AGREED, , without-consent",
        "AGREED, REFUSES, without-consent",
        "AGREED, NOT_ASKED, without-consent",
        "AGREED, CANNOT_DECIDE, without-consent"
    })
    void without_the_persons_own_agreement_the_question_for_it_says_why(
            String counting, String agreement, String code) {
        var reading =
                read(Answers.ofSelfCounted().with("counting", blank(counting)).with("agreement", blank(agreement)));

        assertThat(reading.faults()).extracting(Fault::field, Fault::code).containsExactly(tuple("counting", code));
        assertThat(reading.form().authority().consentScopes()).doesNotContain(ConsentScope.EQUALITY_MONITORING);
    }

    @ParameterizedTest
    @CsvSource({"AGREES", "REFUSES", "CANNOT_DECIDE", "NOT_ASKED", "''"})
    void who_leaves_them_out_sends_the_form_without_them_whatever_was_answered(String agreement) {
        var reading = read(Answers.ofSelfCounted()
                .with("person.phone", "01632 960001")
                .with("agreement", agreement)
                .with("counting", "LEFT_OUT")
                .with("equality.sex", "ROBOT")
                .with("equality.religion", "SIKH"));

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.equality()).isNull();
        assertThat(reading.form())
                .isEqualTo(read(Answers.ofSelf()
                                .with("person.phone", "01632 960001")
                                .with("agreement", agreement))
                        .form());
    }

    @ParameterizedTest
    @CsvSource({"AGREED", "LEFT_OUT", "''"})
    void who_answers_nothing_agrees_to_nothing(String counting) {
        var reading = read(Answers.ofSelf().with("counting", counting));

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.equality()).isNull();
        assertThat(reading.form().authority().consentScopes()).doesNotContain(ConsentScope.EQUALITY_MONITORING);
    }

    @ParameterizedTest
    @MethodSource("offered")
    void every_answer_that_is_offered_can_be_given(String question, String code) {
        var answers = Answers.ofSelfCounted()
                .without("equality.impairments")
                .with("equality.genderSameAsAtBirth", question.endsWith("genderIdentity") ? "NO" : "");
        if (question.endsWith("religion")) {
            answers.without("equality.religionText");
        }
        if (question.endsWith("longTermCondition")) {
            answers.without("equality.activityReduced");
        }

        assertThat(read(answers.with(question, code)).faults()).isEmpty();
    }

    static Stream<Arguments> offered() {
        return COUNTED.stream().map(Codes.ALL::filled).flatMap(question -> question.choices().stream()
                .map(Choice::code)
                .map(code -> Arguments.of(question.name(), code)));
    }

    @Test
    void every_question_can_be_answered_with_prefer_not_to_say() {
        assertThat(COUNTED.stream().filter(question -> question.list() != null).map(Codes.ALL::filled))
                .hasSize(14)
                .allSatisfy(question -> assertThat(question.offers(
                                question.name().endsWith("genderIdentity") ? "DIFFERENT_UNSPECIFIED" : "PNTS"))
                        .as(question.name())
                        .isTrue())
                .noneMatch(question -> question.offers("NA"))
                .noneMatch(question -> question.offers("NOT_ANSWERED"));
    }

    @ParameterizedTest
    @CsvSource({
        "equality.religion, JEDI",
        "equality.religion, NA",
        "equality.religion, NOT_ANSWERED",
        "equality.genderIdentity, SAME",
        "equality.ethnicGroup, w_british",
        "equality.impairments, OTHERS",
        "equality.carer, A_LOT"
    })
    void a_code_that_is_not_offered_is_refused_at_its_question(String question, String code) {
        var reading =
                read(Answers.ofSelfCounted().without("equality.religionText").with(question, code));

        assertThat(reading.faults())
                .extracting(Fault::field, Fault::code)
                .containsExactly(tuple(question, "unknown-code"));
    }

    @ParameterizedTest
    @CsvSource({
        "equality.sexualOrientation, BISEXUAL, 15, too-young",
        "equality.sexualOrientation, PNTS, , too-young",
        "equality.genderSameAsAtBirth, YES, 15, too-young",
        "equality.religionText, words, 40, without-its-code",
        "equality.sexualOrientationText, words, 40, without-its-code",
        "equality.genderIdentityText, words, 40, without-its-code",
        "equality.genderIdentity, NON_BINARY, 40, without-its-question",
        "equality.activityReduced, A_LOT, 40, without-its-question"
    })
    void what_does_not_fit_is_told_at_its_question_in_plain_words(
            String question, String answer, String age, String code) {
        var reading = read(Answers.ofFamily()
                .with("agreement", "AGREES")
                .with("counting", "AGREED")
                .with("person.approxAge", blank(age))
                .with(question, answer));

        assertThat(reading.faults()).extracting(Fault::field, Fault::code).containsExactly(tuple(question, code));
        assertThat(PlainWords.of(reading.faults().getFirst()))
                .as("no word of the data set")
                .doesNotContainPattern("[A-Z]{2}|\\bNO\\b|genderSame|longTerm");
        assertThat(PublicForm.questionFor(question)).isPresent();
    }

    @Test
    void prefer_not_to_say_stands_alone_among_several() {
        var told = Submission.read((Answers.ofSelfCounted().body() + "&equality.impairments=PNTS").getBytes(UTF_8));

        var faults = readAnswers.handle(told, Codes.ALL).faults();

        assertThat(faults).extracting(Fault::field).containsExactly("equality.impairments");
        assertThat(PlainWords.of(faults.getFirst())).startsWith("Tick either what fits");
    }

    @ParameterizedTest
    @CsvSource({"15, 1", "16, 0"})
    void who_is_sixteen_is_asked_everything(String age, int faults) {
        assertThat(read(Answers.ofFamily()
                                .with("agreement", "AGREES")
                                .with("counting", "AGREED")
                                .with("person.approxAge", age)
                                .with("equality.sexualOrientation", "STRAIGHT"))
                        .faults())
                .hasSize(faults);
    }

    @Test
    void nothing_of_it_is_printed() {
        assertThat(read(Answers.ofSelfCounted())).hasToString("Reading[not shown]");
    }

    private Reading read(Answers answers) {
        var told = answers.read();
        assertThat(told.altered()).isFalse();
        return readAnswers.handle(told, Codes.ALL);
    }

    private static String blank(String text) {
        return text == null ? "" : text;
    }
}
