package org.advocacyhub.referral.referral.domain;

import static org.advocacyhub.referral.referral.domain.ReferralStatus.Move.INFORMATION;
import static org.advocacyhub.referral.referral.domain.ReferralStatus.Move.WITHDRAWAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.advocacyhub.referral.referral.domain.ReferralStatus.Move;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which moves exist from which status (domain.md D.1.1). */
class ReferralStatusTest {

    @ParameterizedTest
    @EnumSource(ReferralStatus.class)
    void only_the_given_moves_exist(ReferralStatus status) {
        Set<Move> moves =
                switch (status) {
                    case RECEIVED, WITH_HUB, AWAITING_REFERRER_INFO -> Set.of(INFORMATION, WITHDRAWAL);
                    case TRIAGED, WAITING_LIST, SPOT_REQUESTED, DUTY_ESCALATED, OFFERED, ACCEPTED -> Set.of(WITHDRAWAL);
                    case CLOSED, REJECTED, REDIRECTED, OUT_OF_AREA, INFORMATION_ONLY, DUPLICATE, WITHDRAWN -> Set.of();
                };

        assertThat(status.moves()).isEqualTo(moves);
        assertThat(status.end()).isEqualTo(moves.isEmpty());
    }
}
