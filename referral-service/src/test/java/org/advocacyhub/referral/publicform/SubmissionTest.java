package org.advocacyhub.referral.publicform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the body of a form post is read. */
class SubmissionTest {

    @Test
    void answers_are_read_without_empty_ones_and_with_plain_line_breaks() {
        var told = Answers.ofSelf().with("person.knownAs", "  ").read();

        assertThat(told.one("person.knownAs")).isEmpty();
        assertThat(told.one("person.givenName")).contains("Zoë");
        assertThat(told.one("person.homeAddress")).contains("1 Example Street\nExampletown");
        assertThat(told.altered()).isFalse();
        assertThat(told.byAProgram()).isFalse();
    }

    @Test
    void the_box_that_people_do_not_see_gives_a_program_away() {
        assertThat(Answers.ofSelf()
                        .with(Submission.TRAP, "https://example.org")
                        .read()
                        .byAProgram())
                .isTrue();
    }

    @Test
    void a_box_that_the_page_does_not_have_alters_the_form() {
        assertThat(Answers.ofSelf().with("channel", "PHONE").read().altered()).isTrue();
    }

    @Test
    void an_answer_that_the_page_does_not_offer_alters_the_form() {
        assertThat(Answers.ofSelf()
                        .with("referrer.referrerType", "COURT")
                        .read()
                        .altered())
                .isTrue();
    }

    @Test
    void a_question_with_one_answer_takes_no_second_and_one_with_many_does() {
        var once = Answers.ofSelf().body();

        assertThat(Submission.read((once + "&risk.riskToSelf=Y").getBytes(UTF_8))
                        .altered())
                .isTrue();
        assertThat(Submission.read((once + "&communication.aisNeeds=EASY_READ").getBytes(UTF_8)))
                .matches(told -> !told.altered())
                .matches(told -> told.all("communication.aisNeeds").size() == 2);
    }

    @Test
    void what_is_asked_for_counting_counts_like_every_other_box() {
        var once = Answers.ofSelfCounted().body();

        assertThat(Answers.ofSelfCounted().read()).matches(told -> !told.altered() && !told.byAProgram());
        assertThat(Answers.ofSelfCounted().with("equality.shoeSize", "9").read().altered())
                .isTrue();
        assertThat(Answers.ofSelfCounted().with("counting", "MAYBE").read().altered())
                .isTrue();
        assertThat(Submission.read((once + "&equality.religion=SIKH").getBytes(UTF_8))
                        .altered())
                .isTrue();
        assertThat(Submission.read((once + "&equality.impairments=VISION").getBytes(UTF_8)))
                .matches(told -> !told.altered())
                .matches(told -> told.all("equality.impairments").size() == 2);
        assertThat(Answers.ofSelfCounted()
                        .with(Submission.TRAP, "https://example.org")
                        .read()
                        .byAProgram())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "00000000-0000-0000-0000-00000000000g"})
    void a_form_without_the_key_of_a_page_is_altered(String key) {
        assertThat(Answers.ofSelf().with(Submission.KEY, key).read().altered()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "%zz=1", "a=%e2%28", "&&&===", "{\"a\": 1}", "a%00b=\u0000"})
    void what_is_no_form_is_altered_and_nothing_worse(String body) {
        assertThat(Submission.read(body.getBytes(UTF_8)).altered()).isTrue();
        assertThat(Submission.read(null).altered()).isTrue();
    }

    @Test
    void nothing_of_it_is_printed() {
        assertThat(Answers.ofSelf().read()).hasToString("Submission[not shown]");
    }
}
