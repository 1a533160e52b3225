package org.advocacyhub.referral.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.advocacyhub.referral.notice.domain.Message;
import org.advocacyhub.referral.notice.domain.Message.Acknowledgement;
import org.advocacyhub.referral.notice.domain.Message.BreakGlass;
import org.advocacyhub.referral.notice.domain.Message.CaseOpened;
import org.advocacyhub.referral.notice.domain.Message.Chaser;
import org.advocacyhub.referral.notice.domain.Message.Ended;
import org.advocacyhub.referral.notice.domain.Message.InformationAsked;
import org.advocacyhub.referral.notice.domain.Message.Recheck;
import org.advocacyhub.referral.notice.domain.Message.RingReferrer;
import org.advocacyhub.referral.notice.domain.Message.Triaged;
import org.advocacyhub.referral.notice.domain.Message.Wait;
import org.advocacyhub.referral.notice.domain.Message.Withdrawn;
import org.advocacyhub.referral.notice.domain.NoticeChannel;
import org.advocacyhub.referral.notice.domain.Subjects;
import org.advocacyhub.testkit.HubTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of notices, as they are read. */
@HubTest
class NoticeTextsTest {

    private static final String REFERENCE = "R-2016000123-K";

    @Inject
    NoticeTexts texts;

    static Stream<Message> everyMessage() {
        return Stream.of(
                new Acknowledgement(0),
                new Acknowledgement(1),
                new Acknowledgement(7),
                new RingReferrer(2),
                new InformationAsked("Say who assessed the difficulty."),
                new Chaser(Wait.FIVE_WORKING_DAYS),
                new Chaser(Wait.EIGHT_WORKING_DAYS),
                new Triaged(LocalDate.of(2016, 4, 12)),
                new Triaged(null),
                new CaseOpened(),
                new Ended("Another service is the right one."),
                new Ended(null),
                new Withdrawn(),
                new BreakGlass(Instant.parse("2016-04-05T09:30:00Z")),
                new Recheck());
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void every_text_names_the_reference_and_has_no_gaps(Message message) {
        for (var channel : NoticeChannel.values()) {
            var words = texts.of(message, REFERENCE, channel, false);

            assertThat(words).contains(REFERENCE).doesNotContain("{", "}", "null", "NOT_FOUND", "\n\n\n");
        }
    }

    /** B3-1: whoever else reads it learns nothing. Messages for the hub itself are never discreet. */
    @ParameterizedTest
    @MethodSource("everyMessage")
    void a_discreet_text_and_every_subject_hide_what_the_service_is(Message message) {
        assertThat(Subjects.of(message, REFERENCE, true)).isEqualTo("Your reference " + REFERENCE);
        hidesTheService(Subjects.of(message, REFERENCE, false));
        if (!(message instanceof RingReferrer || message instanceof BreakGlass || message instanceof Recheck)) {
            hidesTheService(texts.of(message, REFERENCE, NoticeChannel.EMAIL, true));
        }
    }

    private static void hidesTheService(String text) {
        assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("advoca", "hub", "council", "abuse", "example.org");
    }

    @Test
    void an_acknowledgement_says_how_much_is_missing_and_where_it_goes() {
        assertThat(texts.of(new Acknowledgement(2), REFERENCE, NoticeChannel.EMAIL, false))
                .isEqualTo("""
                We have your referral. The reference is R-2016000123-K.

                2 answers are missing. Please send them, with the reference, to post@example.org. We go on meanwhile, but what is missing can hold things up.

                If you have a question, ring the hub on 01632 960000 and say the reference. Please don't write the person's name in an e-mail.""");
        assertThat(texts.of(new Acknowledgement(1), REFERENCE, NoticeChannel.EMAIL, false))
                .contains("1 answer is missing. Please send it,");
        assertThat(texts.of(new Acknowledgement(0), REFERENCE, NoticeChannel.EMAIL, false))
                .doesNotContain("missing");
    }

    @Test
    void days_and_times_are_those_of_london() {
        assertThat(texts.of(new Triaged(LocalDate.of(2016, 4, 12)), REFERENCE, NoticeChannel.EMAIL, false))
                .contains("An advocate will make contact by 12 April 2016.");
        assertThat(texts.of(
                        new BreakGlass(Instant.parse("2016-04-05T09:30:00Z")), REFERENCE, NoticeChannel.INBOX, false))
                .contains("until 10:30 on 5 April 2016");
    }

    @Test
    void the_tables_words_stand_in_it_as_they_are() {
        assertThat(texts.of(new Ended("Another service & the \"right\" one."), REFERENCE, NoticeChannel.EMAIL, false))
                .contains("The reason: Another service & the \"right\" one.");
    }

    @Test
    void whoever_rings_is_told_whom() {
        assertThat(texts.of(new Withdrawn(), REFERENCE, NoticeChannel.PHONE, false))
                .startsWith("Ring whoever sent referral R-2016000123-K, and tell them:\n\nReferral");
        assertThat(texts.of(new Withdrawn(), REFERENCE, NoticeChannel.PHONE, true))
                .startsWith("Ring as the contact plan of R-2016000123-K says.");
    }
}
