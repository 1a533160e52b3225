package org.advocacyhub.referral.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.referral.form.domain.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only the hub says when something was received, and only for what does not note it itself (domain.md B.1 field 2). */
class ReceiptRulesTest {

    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PHONE, true, 2016-04-04T16:59:00+01:00, ''",
        "POST, true, 2016-04-05T10:00:00+01:00, ''",
        "POST, true, 2016-04-05T10:00:01+01:00, in-the-future",
        "EMAIL, true, 2015-04-05T09:00:00Z, ''",
        "EMAIL, true, 2015-04-04T08:59:59Z, too-long-ago",
        "IN_PERSON_WARD, true, 2016-04-04T09:00:00Z, ''",
        "IN_PERSON_DROP_IN, true, 2016-04-04T09:00:00Z, ''",
        "PHONE, false, 2016-04-04T09:00:00Z, not-allowed",
        "WEB, true, 2016-04-04T09:00:00Z, not-allowed",
        "PROFESSIONAL_API, true, 2016-04-04T09:00:00Z, not-allowed",
        "SMS, true, 2016-04-04T09:00:00Z, ''",
        "INTERNAL_TRANSFER, true, 2016-04-04T09:00:00Z, not-allowed",
    })
    void the_time_of_receipt(String channel, boolean hub, String receivedAt, String code) {
        var form = AReferral.forCommunity()
                .with("channel", channel)
                .with("receivedAt", receivedAt)
                .form();

        assertThat(String.join(
                        ",",
                        ReceiptRules.faults(form, hub, NOW).stream()
                                .map(Fault::code)
                                .toList()))
                .isEqualTo(code);
    }
}
