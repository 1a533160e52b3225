package org.advocacyhub.referral.hospitalnotification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommencementTest {

    private static final LocalDate DAY = LocalDate.of(2030, 1, 1);

    @Test
    void a_law_is_in_force_from_its_first_day_on() {
        var commencement = new Commencement(Optional.of(DAY));

        assertThat(commencement.inForce(DAY.minusDays(1))).isFalse();
        assertThat(commencement.inForce(DAY)).isTrue();
        assertThat(commencement.inForce(DAY.plusYears(1))).isTrue();
    }

    @Test
    void without_a_day_it_is_not_in_force() {
        assertThat(new Commencement(Optional.empty()).inForce(DAY)).isFalse();
    }
}
