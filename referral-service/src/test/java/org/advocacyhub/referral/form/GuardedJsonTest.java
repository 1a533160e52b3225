package org.advocacyhub.referral.form;

import static org.advocacyhub.referral.form.domain.DataClass.OPEN;
import static org.advocacyhub.referral.form.domain.DataClass.PD1;
import static org.advocacyhub.referral.form.domain.DataClass.PD2;
import static org.advocacyhub.referral.form.domain.DataClass.PD3;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.referral.EveryText;
import org.advocacyhub.referral.form.domain.RequestedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedJsonTest {

    private static AReferral dangerous() {
        return AReferral.forImha()
                .with("risk.riskToAdvocate", "HIGH")
                .with("risk.riskDetail", "a dog")
                .with("keyDates", "[{\"type\": \"TRIBUNAL\", \"date\": \"2016-05-01\", \"fixed\": true}]");
    }

    @Test
    void all_parts_together_are_the_form() {
        for (var form : List.of(AReferral.forCareAct().form(), dangerous().form())) {
            assertThat(GuardedJson.join(GuardedJson.split(form).values())).isEqualTo(form);
        }
    }

    @ParameterizedTest
    @EnumSource(RequestedType.class)
    void a_form_of_each_type_comes_back_as_it_was_told(RequestedType type) {
        var form = AReferral.forType(type).form();

        assertThat(GuardedJson.join(GuardedJson.split(form).values())).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Y", "N"})
    void every_text_comes_back_shielded_or_not(String domesticAbuse) {
        var form = EveryText.of("anything")
                .with("risk.domesticAbuse", domesticAbuse)
                .form();

        assertThat(GuardedJson.join(GuardedJson.split(form).values())).isEqualTo(form);
    }

    @Test
    void an_item_of_a_list_is_told_by_its_classes_too() {
        var parts = GuardedJson.split(AReferral.forCareAct()
                .with("keyDates", "[{\"type\": \"CPA\", \"date\": \"2016-05-01\", \"place\": \"Room 3\"}]")
                .with("referrer.involvedProfessionals", "[{\"name\": \"Test Nurse\"}]")
                .form());

        assertThat(parts.get(OPEN)).contains("CPA").doesNotContain("Room 3", "Test Nurse");
        assertThat(parts.get(PD1)).contains("Room 3", "Test Nurse").doesNotContain("CPA");
        var open = GuardedJson.join(List.of(parts.get(OPEN)));
        assertThat(open.keyDates()).hasSize(1);
        assertThat(open.keyDates().getFirst().place()).isNull();
        assertThat(open.referrer().involvedProfessionals()).isEmpty();
    }

    @Test
    void each_answer_stands_in_the_part_of_its_class_alone() {
        var parts = GuardedJson.split(dangerous().form());

        assertThat(parts.get(OPEN)).contains("IMHA").doesNotContain("Example", "S3", "a dog");
        assertThat(parts.get(PD1)).contains("Example", "1 Example Street").doesNotContain("S3", "a dog");
        assertThat(parts.get(PD2)).contains("S3").doesNotContain("1 Example Street", "a dog");
        assertThat(parts.get(PD3)).contains("a dog").doesNotContain("Example Street", "\"S3\"");
    }

    @Test
    void a_shielded_address_stands_with_the_risks() {
        var parts =
                GuardedJson.split(dangerous().with("risk.domesticAbuse", "Y").form());

        assertThat(parts.get(PD1)).contains("familyName").doesNotContain("1 Example Street", "ME15 6XX");
        assertThat(parts.get(PD3)).contains("1 Example Street", "ME15 6XX");
    }

    @Test
    void without_a_part_its_answers_are_as_if_never_told() {
        var parts = GuardedJson.split(dangerous().form());

        var read = GuardedJson.join(List.of(parts.get(OPEN), parts.get(PD1)));

        assertThat(read.person().familyName()).isEqualTo("Example");
        assertThat(read.imha() == null || read.imha().mhaStatus() == null).isTrue();
        assertThat(read.risk().riskDetail()).isNull();
    }
}
