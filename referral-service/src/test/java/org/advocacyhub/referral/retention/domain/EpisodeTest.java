package org.advocacyhub.referral.retention.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.advocacyhub.referral.retention.domain.Episode.Ran;
import org.junit.jupiter.api.Test;

/** domain.md A.11, H.4: which of the person's cases belong together, and when the last of them ended. */
class EpisodeTest {

    private static final Instant CLOSED = month(6);

    @Test
    void a_case_alone_ends_with_itself() {
        assertThat(Episode.endOf(CLOSED, List.of(ran(3, 6)))).contains(CLOSED);
    }

    @Test
    void cases_that_ran_at_the_same_time_end_with_the_last_whichever_began_first() {
        assertThat(Episode.endOf(CLOSED, List.of(ran(3, 6), ran(5, 9)))).contains(month(9));
        assertThat(Episode.endOf(CLOSED, List.of(ran(3, 6), ran(1, 9)))).contains(month(9));
        assertThat(Episode.endOf(CLOSED, List.of(ran(3, 6), ran(1, 4)))).contains(CLOSED);
    }

    @Test
    void a_chain_of_them_is_one_episode() {
        assertThat(Episode.endOf(CLOSED, List.of(ran(8, 12), ran(5, 9), ran(3, 6))))
                .contains(month(12));
    }

    @Test
    void one_that_began_when_it_was_over_is_another() {
        assertThat(Episode.endOf(CLOSED, List.of(ran(3, 6), ran(6, 9)))).contains(CLOSED);
    }

    @Test
    void while_one_goes_on_there_is_no_end() {
        assertThat(Episode.endOf(CLOSED, List.of(ran(3, 6), new Ran(month(5), null))))
                .isEmpty();
        assertThat(Episode.endOf(CLOSED, List.of(ran(3, 6), new Ran(month(7), null))))
                .contains(CLOSED);
    }

    private static Ran ran(int from, int to) {
        return new Ran(month(from), month(to));
    }

    private static Instant month(int month) {
        return Instant.parse("2016-%02d-01T09:00:00Z".formatted(month));
    }
}
