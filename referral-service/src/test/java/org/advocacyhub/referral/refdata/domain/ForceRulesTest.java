package org.advocacyhub.referral.refdata.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.form.domain.KeyDate.KeyDateType;
import org.advocacyhub.referral.form.domain.Need.IssueCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForceRulesTest {

    private static final LocalDate LAST = LocalDate.of(2021, 3, 31);
    private static final LocalDate FIRST = LocalDate.of(2021, 4, 1);
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2021-03-31 | This code is valid from 1 April 2021.
            2021-04-01 | -
            2022-03-31 | -
            2022-04-01 | This code was valid until 31 March 2022.
            """)
    void a_code_may_be_used_from_its_first_day_until_the_day_before_its_end(LocalDate on, String message) {
        var lists = lists(row("issue-category", "HOUSING", FIRST, FIRST.plusYears(1)));
        var form = AReferral.forCommunity()
                .with("need.issueCategories", "[\"BENEFITS\", \"HOUSING\"]")
                .form();

        assertThat(ForceRules.faults(form, on, lists))
                .isEqualTo(
                        message == null
                                ? List.of()
                                : List.of(new Fault("need.issueCategories[1]", "not-in-force", message)));
    }

    @Test
    void a_code_for_which_no_day_is_appointed_says_so() {
        var lists = lists(row("channel", "HOSPITAL_NOTIFICATION", Code.NO_DAY_APPOINTED, null));
        var form = AReferral.forCommunity()
                .with("channel", "HOSPITAL_NOTIFICATION")
                .form();

        assertThat(ForceRules.faults(form, LAST, lists))
                .containsExactly(new Fault(
                        "channel", "not-in-force", "This code is not in force: no day has been appointed for it yet."));
    }

    @Test
    void a_code_with_another_label_from_a_day_on_is_in_force_all_the_time() {
        var lists = lists(row("channel", "WEB", ALWAYS, FIRST), row("channel", "WEB", FIRST, null));
        var form = AReferral.forCommunity().with("channel", "WEB").form();

        assertThat(ForceRules.faults(form, LAST, lists)).isEmpty();
        assertThat(ForceRules.faults(form, FIRST, lists)).isEmpty();
    }

    @Test
    void a_code_in_a_gap_is_valid_from_its_next_first_day() {
        var lists = lists(row("channel", "WEB", ALWAYS, LAST), row("channel", "WEB", FIRST, null));
        var form = AReferral.forCommunity().with("channel", "WEB").form();

        assertThat(ForceRules.faults(form, LAST, lists))
                .extracting(Fault::message)
                .containsExactly("This code is valid from 1 April 2021.");
    }

    @Test
    void codes_are_found_wherever_they_stand_in_the_form() {
        var lists = lists(
                row("key-date-type", "TRIBUNAL", FIRST, null),
                row("mha-status", "S3", FIRST, null),
                row("answer", "U", FIRST, null));
        var form = AReferral.forImha().with("keyDates", """
                        [{"type": "OTHER", "date": "2016-04-20"}, {"type": "TRIBUNAL", "date": "2016-04-20"}]""").form();

        assertThat(ForceRules.faults(form, LAST, lists))
                .extracting(Fault::field)
                .containsExactly("imha.mhaStatus", "keyDates[1].type", "risk.riskToSelf");
    }

    @Test
    void lists_and_codes_that_are_not_kept_say_nothing() {
        assertThat(ForceRules.faults(AReferral.forImha().form(), LAST, lists())).isEmpty();
        assertThat(ForceRules.faults(AReferral.forImha().form(), LAST, lists(row("channel", "WEB", FIRST, null))))
                .isEmpty();
    }

    @Test
    void a_list_is_named_as_the_enum_that_follows_it() {
        assertThat(CodeLists.nameOf(KeyDateType.class)).isEqualTo("key-date-type");
        assertThat(CodeLists.nameOf(IssueCategory.class)).isEqualTo("issue-category");
    }

    private record Row(String list, Code code) {}

    private static Row row(String list, String code, LocalDate from, LocalDate to) {
        return new Row(list, new Code(code, code, null, Map.of(), from, to));
    }

    private static CodeLists lists(Row... rows) {
        return new CodeLists(Arrays.stream(rows)
                .map(Row::list)
                .distinct()
                .map(name -> new CodeList(
                        name,
                        "",
                        "",
                        "1",
                        Arrays.stream(rows)
                                .filter(row -> row.list().equals(name))
                                .map(Row::code)
                                .toList()))
                .toList());
    }
}
