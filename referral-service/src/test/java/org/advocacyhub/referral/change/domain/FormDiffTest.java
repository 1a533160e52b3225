package org.advocacyhub.referral.change.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.referral.form.GuardedJson;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.form.domain.ToldAnswer;
import org.junit.jupiter.api.Test;

class FormDiffTest {

    @Test
    void the_same_form_has_no_changes() {
        assertThat(changes(AReferral.forCareAct(), AReferral.forCareAct())).isEmpty();
    }

    @Test
    void every_changed_answer_is_named_with_its_class_and_both_values() {
        var changes = changes(
                AReferral.forCareAct().with("risk.riskDetail", "A dog."),
                AReferral.forCareAct()
                        .with("person.familyName", "Other")
                        .with("person.mobile", "07700 900123")
                        .with("careAct.difficultyAreas", "[\"RETAIN\"]"));

        assertThat(changes)
                .containsExactly(
                        new FieldChange("careAct.difficultyAreas", DataClass.PD2, "[\"USE_OR_WEIGH\"]", "[\"RETAIN\"]"),
                        new FieldChange("person.familyName", DataClass.PD1, "\"Example\"", "\"Other\""),
                        new FieldChange("person.mobile", DataClass.PD1, null, "\"07700 900123\""),
                        new FieldChange("risk.riskDetail", DataClass.PD3, "\"A dog.\"", null));
    }

    @Test
    void an_address_that_becomes_shielded_is_guarded_most_closely_before_and_after() {
        var changes = changes(
                AReferral.forCareAct(),
                AReferral.forCareAct().with("risk.domesticAbuse", "Y").with("person.homeAddress", "2 Example Street"));

        assertThat(changes)
                .extracting(FieldChange::field, FieldChange::dataClass)
                .contains(tuple("person.homeAddress", DataClass.PD3));
        assertThat(changes).extracting(FieldChange::field).doesNotContain("person.homePostcode"); // moved, not changed
    }

    @Test
    void a_list_of_records_is_compared_item_by_item_each_answer_in_its_class() {
        var before = AReferral.forCareAct()
                .with("keyDates", "[{\"type\": \"TRIBUNAL\", \"date\": \"2016-04-20\", \"place\": \"Room 1\"}]");
        var after = AReferral.forCareAct()
                .with("keyDates", "[{\"type\": \"TRIBUNAL\", \"date\": \"2016-04-21\", \"place\": \"Room 2\"}]");

        assertThat(changes(before, after))
                .containsExactly(
                        new FieldChange("keyDates[0].date", DataClass.OPEN, "\"2016-04-20\"", "\"2016-04-21\""),
                        new FieldChange("keyDates[0].place", DataClass.PD1, "\"Room 1\"", "\"Room 2\""));
    }

    @Test
    void a_section_that_is_told_the_first_time_is_told_answer_by_answer() {
        assertThat(changes(AReferral.forCommunity(), AReferral.forCommunity().with("imha.mhaStatus", "S3")))
                .containsExactly(new FieldChange("imha.mhaStatus", DataClass.PD2, null, "\"S3\""));
    }

    private static List<FieldChange> changes(AReferral before, AReferral after) {
        var from = before.form();
        var to = after.form();
        var shielded = from.addressShielded() || to.addressShielded();
        return FormDiff.between(answers(from, shielded), answers(to, shielded));
    }

    private static Map<String, ToldAnswer> answers(ReferralForm form, boolean shielded) {
        return GuardedJson.answers(form, shielded);
    }
}
