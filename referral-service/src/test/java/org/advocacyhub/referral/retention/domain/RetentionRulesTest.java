package org.advocacyhub.referral.retention.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.advocacyhub.referral.referral.domain.ReferralStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** domain.md H.4, row by row. */
class RetentionRulesTest {

    private final RetentionRules rules = new RetentionRules(new EnumMap<>(Map.of(
            RecordClass.ACCEPTED, 72,
            RecordClass.UNDER_18, 72,
            RecordClass.CAPACITY_AND_SAFEGUARDING, 96,
            RecordClass.IMHA, 96,
            RecordClass.NHS_COMPLAINT, 96,
            RecordClass.NOT_ACCEPTED, 12,
            RecordClass.INFORMATION_ONLY, 6,
            RecordClass.EQUALITY, 12,
            RecordClass.AUDIT, 72)));

    @ParameterizedTest
    @CsvSource({
        "CLOSED, CARE_ACT, ACCEPTED, 2022-06-30",
        "CLOSED, COMMUNITY, ACCEPTED, 2022-06-30",
        "CLOSED, IMCA_SMT, CAPACITY_AND_SAFEGUARDING, 2024-06-30",
        "CLOSED, IMCA_39A, CAPACITY_AND_SAFEGUARDING, 2024-06-30",
        "CLOSED, RPR_PAID, CAPACITY_AND_SAFEGUARDING, 2024-06-30",
        "CLOSED, RULE_1_2_REP, CAPACITY_AND_SAFEGUARDING, 2024-06-30",
        "CLOSED, CARE_ACT_SAFEGUARDING, CAPACITY_AND_SAFEGUARDING, 2024-06-30",
        "CLOSED, IMHA, IMHA, 2024-06-30",
        "CLOSED, NHS_COMPLAINTS, NHS_COMPLAINT, 2024-06-30",
        "REJECTED, CARE_ACT, NOT_ACCEPTED, 2017-06-30",
        "REDIRECTED, IMHA, NOT_ACCEPTED, 2017-06-30",
        "OUT_OF_AREA, IMHA, NOT_ACCEPTED, 2017-06-30",
        "DUPLICATE, IMHA, NOT_ACCEPTED, 2017-06-30",
        "WITHDRAWN, IMHA, NOT_ACCEPTED, 2017-06-30",
        "INFORMATION_ONLY, UNSURE, INFORMATION_ONLY, 2016-12-30"
    })
    void an_adults_record_is_kept_by_its_class(
            ReferralStatus end, String serviceType, RecordClass recordClass, LocalDate due) {
        var ended = new EndedReferral(end, serviceType, LocalDate.of(2016, 6, 30), LocalDate.of(1950, 2, 1));

        assertThat(ended.recordClass()).isEqualTo(recordClass);
        assertThat(rules.dueOn(ended)).isEqualTo(due);
        assertThat(rules.equalityDueOn(ended)).isEqualTo("2017-06-30");
    }

    @ParameterizedTest
    @CsvSource({
        // born, due
        "1998-07-01, 2024-07-01", // 17 at the end: until 26
        "1999-06-30, 2025-06-30", // 17 on the day
        "1999-07-01, 2024-07-01", // 16: until 25
        "2010-01-15, 2035-01-15"
    })
    void a_record_of_somebody_under_18_is_kept_until_a_birthday(LocalDate born, LocalDate due) {
        var ended = new EndedReferral(ReferralStatus.CLOSED, "IMHA", LocalDate.of(2016, 6, 30), born);

        assertThat(ended.recordClass()).isEqualTo(RecordClass.UNDER_18);
        assertThat(rules.dueOn(ended)).isEqualTo(due);
    }

    @Test
    void a_case_is_kept_from_the_closure_of_the_last_of_its_episode() {
        var ended = new EndedReferral(
                ReferralStatus.CLOSED, "CARE_ACT", LocalDate.of(2016, 6, 30), LocalDate.of(1950, 2, 1));

        assertThat(rules.dueOn(ended.inEpisodeUntil(LocalDate.of(2017, 2, 1)))).isEqualTo("2023-02-01");
        assertThat(rules.dueOn(ended.inEpisodeUntil(null))).as("one goes on").isEqualTo(LocalDate.MAX);
        assertThat(rules.equalityDueOn(ended.inEpisodeUntil(null)))
                .as("of the case itself")
                .isEqualTo("2017-06-30");
    }

    @Test
    void who_was_17_in_the_first_case_is_a_child_in_its_record_however_long_the_episode_lasts() {
        var ended = new EndedReferral(
                        ReferralStatus.CLOSED, "IMHA", LocalDate.of(2016, 6, 30), LocalDate.of(1998, 7, 1))
                .inEpisodeUntil(LocalDate.of(2017, 2, 1));

        assertThat(ended.recordClass()).isEqualTo(RecordClass.UNDER_18);
        assertThat(rules.dueOn(ended)).isEqualTo("2024-07-01");
    }

    @ParameterizedTest
    @CsvSource({
        // end, erased on the day of the grant, or kept until
        "WITHDRAWN, 2016-08-01",
        "INFORMATION_ONLY, 2016-08-01",
        "CLOSED, 2022-06-30"
    })
    void what_was_never_accepted_goes_when_its_person_asks_and_an_accepted_case_stays(
            ReferralStatus end, LocalDate due) {
        var granted = LocalDate.of(2016, 8, 1);
        var ended = new EndedReferral(
                end, "COMMUNITY", LocalDate.of(2016, 6, 30), null, LocalDate.of(2016, 6, 30), granted);

        assertThat(rules.dueOn(ended)).isEqualTo(due);
        assertThat(rules.equalityDueOn(ended)).isEqualTo("2016-08-01");
    }

    @Test
    void a_grant_that_comes_after_the_record_fell_due_puts_nothing_off() {
        var day = LocalDate.of(2016, 6, 30);
        var ended = new EndedReferral(ReferralStatus.WITHDRAWN, "COMMUNITY", day, null, day, LocalDate.of(2018, 1, 1));

        assertThat(rules.dueOn(ended)).isEqualTo("2017-06-30");
    }

    @Test
    void everything_a_part_or_nothing_may_be_erased() {
        var day = LocalDate.of(2016, 6, 30);
        var withdrawn = new EndedReferral(ReferralStatus.WITHDRAWN, "COMMUNITY", day, null);
        var closed = new EndedReferral(ReferralStatus.CLOSED, "COMMUNITY", day, null);

        assertThat(rules.erasable(List.of(withdrawn), false, false, day)).isEqualTo(Erasable.EVERYTHING);
        assertThat(rules.erasable(List.of(withdrawn), true, false, day)).isEqualTo(Erasable.A_PART);
        assertThat(rules.erasable(List.of(withdrawn, closed), false, false, day))
                .isEqualTo(Erasable.A_PART);
        assertThat(rules.erasable(List.of(closed), false, false, day)).isEqualTo(Erasable.NOTHING);
        assertThat(rules.erasable(List.of(closed), false, true, day)).isEqualTo(Erasable.A_PART);
        assertThat(rules.erasable(List.of(closed), false, true, LocalDate.of(2022, 6, 29)))
                .isEqualTo(Erasable.A_PART);
        assertThat(rules.erasable(List.of(closed), false, true, LocalDate.of(2022, 6, 30)))
                .isEqualTo(Erasable.EVERYTHING);
    }

    @ParameterizedTest
    @CsvSource({"1998-06-30, IMHA", "1998-07-01, UNDER_18", ", IMHA"})
    void who_is_18_on_the_day_of_the_end_is_an_adult(LocalDate born, RecordClass recordClass) {
        assertThat(new EndedReferral(ReferralStatus.CLOSED, "IMHA", LocalDate.of(2016, 6, 30), born).recordClass())
                .isEqualTo(recordClass);
    }

    /** Somebody born on 29 February is 18 from 1 March of other years, and 25 and 26 too (B.5.8). */
    @ParameterizedTest
    @CsvSource({
        "2017-02-28, UNDER_18, 2025-03-01", // 16: until 25
        "2017-03-01, UNDER_18, 2026-03-01", // 17: until 26
        "2018-02-28, UNDER_18, 2026-03-01", // 17 still
        "2018-03-01, ACCEPTED, 2024-03-01" // 18: six years
    })
    void born_on_29_february(LocalDate endedOn, RecordClass recordClass, LocalDate due) {
        var ended = new EndedReferral(ReferralStatus.CLOSED, "COMMUNITY", endedOn, LocalDate.of(2000, 2, 29));

        assertThat(ended.recordClass()).isEqualTo(recordClass);
        assertThat(rules.dueOn(ended)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2017-04-05, 2023-04-05", "2016-02-28, 2022-02-28", "2016-02-29, 2022-03-01"})
    void views_go_six_years_after_everything_else(LocalDate deletedOn, LocalDate due) {
        assertThat(rules.viewsDueOn(deletedOn)).isEqualTo(due);
        assertThat(rules.deletedByForViewsDue(due)).isAfterOrEqualTo(deletedOn);
        assertThat(rules.deletedByForViewsDue(due.minusDays(1))).isBefore(deletedOn);
    }

    @ParameterizedTest
    @EnumSource(ReferralStatus.class)
    void only_what_has_ended_falls_due(ReferralStatus status) {
        var ended = new EndedReferral(status, "IMHA", LocalDate.of(2016, 6, 30), null);

        if (status.end()) {
            assertThat(rules.dueOn(ended)).isAfter(LocalDate.of(2016, 6, 30));
        } else {
            assertThatThrownBy(() -> rules.dueOn(ended)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
