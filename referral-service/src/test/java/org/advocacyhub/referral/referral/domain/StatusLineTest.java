package org.advocacyhub.referral.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusLineTest {

    private static final LocalDate DUE = LocalDate.of(2017, 5, 16);

    @Test
    void the_day_of_first_contact_is_named() {
        assertThat(new StatusLine(ReferralStatus.ACCEPTED, DUE, null, null).text())
                .isEqualTo("An advocate will make contact by 16 May 2017.");
    }

    @Test
    void after_first_contact_the_promise_is_kept() {
        assertThat(new StatusLine(ReferralStatus.ACCEPTED, DUE, LocalDate.of(2017, 5, 9), null).text())
                .isEqualTo("An advocate has been in touch since 9 May 2017.");
    }

    @Test
    void a_no_gives_its_reason() {
        assertThat(new StatusLine(ReferralStatus.REDIRECTED, null, null, "Under 18.").text())
                .isEqualTo("Another service is the right one. Under 18.");
    }

    @Test
    void what_is_asked_is_said_in_the_rules_words() {
        assertThat(new StatusLine(ReferralStatus.AWAITING_REFERRER_INFO, null, null, "Give the postcode.").text())
                .isEqualTo("We need to know more before we can go on. Give the postcode.");
        assertThat(new StatusLine(ReferralStatus.AWAITING_REFERRER_INFO, null, null, null).text())
                .endsWith("Please send what is asked for.");
    }

    @ParameterizedTest
    @EnumSource(ReferralStatus.class)
    void every_status_has_words(ReferralStatus status) {
        assertThat(new StatusLine(status, null, null, null).text()).isNotBlank().doesNotContain("null");
    }
}
