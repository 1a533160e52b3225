package org.advocacyhub.referral.referral.domain;

import static org.advocacyhub.referral.referral.domain.ReferralStatus.ACCEPTED;
import static org.advocacyhub.referral.referral.domain.ReferralStatus.AWAITING_REFERRER_INFO;
import static org.advocacyhub.referral.referral.domain.ReferralStatus.CLOSED;
import static org.advocacyhub.referral.referral.domain.ReferralStatus.OFFERED;
import static org.advocacyhub.referral.referral.domain.ReferralStatus.RECEIVED;
import static org.advocacyhub.referral.referral.domain.ReferralStatus.REJECTED;
import static org.advocacyhub.referral.referral.domain.ReferralStatus.TRIAGED;
import static org.advocacyhub.referral.referral.domain.ReferralStatus.WAITING_LIST;
import static org.advocacyhub.referral.referral.domain.ReferralStatus.WITHDRAWN;
import static org.advocacyhub.referral.referral.domain.ReferralStatus.WITH_HUB;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** News from two topics arrive in any order and end in the same status. */
class ProgressTest {

    private static final Instant NINE = Instant.parse("2016-04-05T09:00:00Z");
    private static final Instant TEN = NINE.plusSeconds(3600);

    @Test
    void newer_news_replace_older_ones() {
        assertThat(new Progress(WAITING_LIST, NINE).after(OFFERED, TEN)).contains(new Progress(OFFERED, TEN));
    }

    @Test
    void what_is_newer_may_go_back_a_stage() {
        assertThat(new Progress(OFFERED, NINE).after(WITH_HUB, TEN)).contains(new Progress(WITH_HUB, TEN));
        assertThat(new Progress(AWAITING_REFERRER_INFO, NINE).after(RECEIVED, TEN))
                .contains(new Progress(RECEIVED, TEN));
    }

    @Test
    void a_case_is_news_whenever_it_is_heard_of_and_only_once() {
        assertThat(new Progress(OFFERED, TEN).after(ACCEPTED, NINE)).contains(new Progress(ACCEPTED, NINE));
        assertThat(new Progress(ACCEPTED, NINE).after(ACCEPTED, TEN)).isEmpty();
        assertThat(new Progress(ACCEPTED, TEN).after(CLOSED, NINE)).contains(new Progress(CLOSED, NINE));
    }

    /** D.1.2: of the ends only a closed case is ever left. */
    @ParameterizedTest
    @EnumSource(ReferralStatus.class)
    void only_a_closed_case_is_taken_up_again(ReferralStatus status) {
        var reopened = new Progress(status, NINE).reopened(TEN);

        assertThat(reopened).isEqualTo(status == CLOSED ? Optional.of(new Progress(ACCEPTED, TEN)) : Optional.empty());
    }

    @Test
    void older_news_change_nothing() {
        assertThat(new Progress(OFFERED, TEN).after(AWAITING_REFERRER_INFO, NINE))
                .isEmpty();
    }

    @Test
    void at_the_same_instant_the_later_stage_wins() {
        assertThat(new Progress(OFFERED, NINE).after(TRIAGED, NINE)).isEmpty();
        assertThat(new Progress(TRIAGED, NINE).after(OFFERED, NINE)).contains(new Progress(OFFERED, NINE));
    }

    @Test
    void a_case_that_is_heard_of_before_its_offer_stays_a_case() {
        var accepted = new Progress(RECEIVED, NINE).after(ACCEPTED, TEN).orElseThrow();

        assertThat(accepted.after(OFFERED, NINE)).isEmpty();
        assertThat(accepted.after(OFFERED, TEN.plusSeconds(1))).isEmpty();
        assertThat(accepted.after(CLOSED, TEN)).contains(new Progress(CLOSED, TEN));
    }

    @Test
    void the_hubs_question_and_triages_own_go_by_their_time_whichever_is_heard_first() {
        var hubFirst = new Progress(AWAITING_REFERRER_INFO, NINE); // by hand, at nine

        assertThat(hubFirst.after(AWAITING_REFERRER_INFO, NINE.minusSeconds(60)))
                .isEmpty();
        assertThat(hubFirst.after(AWAITING_REFERRER_INFO, TEN)).contains(new Progress(AWAITING_REFERRER_INFO, TEN));
        assertThat(hubFirst.after(TRIAGED, TEN)).contains(new Progress(TRIAGED, TEN)); // decided before it heard of it
    }

    @Test
    void a_decision_that_crossed_a_question_or_an_answer_holds() {
        var decided = NINE.minusSeconds(60);

        assertThat(new Progress(AWAITING_REFERRER_INFO, NINE).after(TRIAGED, decided))
                .contains(new Progress(TRIAGED, decided));
        assertThat(new Progress(RECEIVED, NINE).after(WAITING_LIST, decided))
                .contains(new Progress(WAITING_LIST, decided));
        assertThat(new Progress(OFFERED, NINE).after(TRIAGED, decided)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ReferralStatus.class)
    void an_end_is_never_left(ReferralStatus news) {
        assertThat(new Progress(WITHDRAWN, NINE).after(news, TEN)).isEmpty();
        assertThat(new Progress(CLOSED, NINE).after(news, TEN)).isEmpty();
    }

    @Test
    void triage_may_end_at_any_stage_before_a_case() {
        assertThat(new Progress(RECEIVED, NINE).after(REJECTED, TEN)).contains(new Progress(REJECTED, TEN));
        assertThat(new Progress(ACCEPTED, NINE).after(REJECTED, TEN)).isEmpty();
    }
}
