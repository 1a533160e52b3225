package org.advocacyhub.referral.form;

import static org.advocacyhub.referral.form.domain.DataClass.OPEN;
import static org.advocacyhub.referral.form.domain.DataClass.PD1;
import static org.advocacyhub.referral.form.domain.DataClass.PD2;
import static org.advocacyhub.referral.form.domain.DataClass.PD3;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.advocacyhub.referral.AReferral;
import org.junit.jupiter.api.Test;

class GuardedJsonTest {

    @Test
    void all_parts_together_are_the_form() {
        for (var form : List.of(AReferral.forCareAct().form(), dangerous().form())) {
            assertThat(GuardedJson.join(GuardedJson.split(form).values())).isEqualTo(form);
        }
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

    private static AReferral dangerous() {
        return AReferral.forImha()
                .with("risk.riskToAdvocate", "HIGH")
                .with("risk.riskDetail", "a dog")
                .with("keyDates", "[{\"type\": \"TRIBUNAL\", \"date\": \"2016-05-01\", \"fixed\": true}]");
    }
}
