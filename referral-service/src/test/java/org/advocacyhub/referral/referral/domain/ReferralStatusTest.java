package org.advocacyhub.referral.referral.domain;

import static org.advocacyhub.referral.referral.domain.ReferralStatus.Move.AMENDMENT;
import static org.advocacyhub.referral.referral.domain.ReferralStatus.Move.INFORMATION;
import static org.advocacyhub.referral.referral.domain.ReferralStatus.Move.QUESTION;
import static org.advocacyhub.referral.referral.domain.ReferralStatus.Move.WITHDRAWAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.advocacyhub.referral.referral.domain.ReferralStatus.Move;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which moves exist from which status (domain.md D.1.1). */
class ReferralStatusTest {

    /** Every status with every move. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            status                 | INFORMATION | QUESTION | AMENDMENT | WITHDRAWAL
            RECEIVED               | Y           | Y        | Y         | Y
            WITH_HUB               | Y           | Y        | Y         | Y
            AWAITING_REFERRER_INFO | Y           | Y        | Y         | Y
            TRIAGED                | -           | -        | Y         | Y
            WAITING_LIST           | -           | -        | Y         | Y
            SPOT_REQUESTED         | -           | -        | Y         | Y
            DUTY_ESCALATED         | -           | -        | Y         | Y
            OFFERED                | -           | -        | Y         | Y
            ACCEPTED               | -           | -        | Y         | Y
            CLOSED                 | -           | -        | -         | -
            REJECTED               | -           | -        | -         | -
            REDIRECTED             | -           | -        | -         | -
            OUT_OF_AREA            | -           | -        | -         | -
            INFORMATION_ONLY       | -           | -        | -         | -
            DUPLICATE              | -           | -        | -         | -
            WITHDRAWN              | -           | -        | -         | -
            """)
    void only_the_given_moves_exist(
            ReferralStatus status, String information, String question, String amendment, String withdrawal) {
        assertThat(status.moves().contains(INFORMATION)).isEqualTo(information.equals("Y"));
        assertThat(status.moves().contains(QUESTION)).isEqualTo(question.equals("Y"));
        assertThat(status.moves().contains(AMENDMENT)).isEqualTo(amendment.equals("Y"));
        assertThat(status.moves().contains(WITHDRAWAL)).isEqualTo(withdrawal.equals("Y"));
    }

    @ParameterizedTest
    @EnumSource(ReferralStatus.class)
    void an_end_is_what_has_no_moves(ReferralStatus status) {
        assertThat(status.end()).isEqualTo(status.moves().isEmpty());
    }

    @Test
    void the_table_above_knows_every_move() {
        assertThat(Move.values())
                .containsExactlyInAnyOrderElementsOf(Set.of(INFORMATION, QUESTION, AMENDMENT, WITHDRAWAL));
    }
}
