package org.advocacyhub.referral.form.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.referral.AReferral;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule of completeness: present is not asked for, absent is, under its own id (domain.md B.1, B.8). */
class CompletenessRulesTest {

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvFileSource(resources = "/field-rules.csv", delimiter = '|')
    void an_answer_that_is_not_there_is_asked_for(String ruleId, String field, RequestedType type, String changes) {
        var referral = AReferral.forType(type).but(changes == null ? "-" + field : changes);

        assertThat(CompletenessRules.missing(referral.form()))
                .extracting(MissingAnswer::ruleId, MissingAnswer::field)
                .containsExactly(tuple(ruleId, field));
    }

    @ParameterizedTest
    @EnumSource(RequestedType.class)
    void a_complete_form_of_each_type_lacks_nothing_and_has_no_fault(RequestedType type) {
        var form = AReferral.forType(type).form();

        assertThat(CompletenessRules.missing(form)).isEmpty();
        assertThat(FormRules.faults(form, LocalDate.of(2016, 4, 5))).isEmpty();
    }

    @Test
    void every_rule_has_its_row() throws IOException {
        var rules = CompletenessRules.RULES.stream()
                .map(rule -> rule.ruleId() + " " + rule.field())
                .collect(Collectors.toSet());

        assertThat(rows().collect(Collectors.toSet())).isEqualTo(rules);
    }

    private static Stream<String> rows() throws IOException {
        try (var file = CompletenessRulesTest.class.getResourceAsStream("/field-rules.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .map(cells -> cells[0].strip() + " " + cells[1].strip());
        }
    }

    @Test
    void somebody_known_by_another_name_and_without_a_home_is_enough() {
        var referral = AReferral.forCommunity()
                .without("person.familyName")
                .with("person.knownAs", "Tess")
                .without("person.dateOfBirth")
                .with("person.approxAge", 40)
                .without("person.homeAddress")
                .with("person.homePostcode", "nfa");

        assertThat(CompletenessRules.missing(referral.form())).isEmpty();
    }

    @Test
    void somebody_who_refers_themselves_gives_no_second_name_and_telephone() {
        var referral = AReferral.forCommunity().without("referrer").with("referrer.referrerType", "SELF");

        assertThat(CompletenessRules.missing(referral.form())).isEmpty();
    }

    @Test
    void a_capacity_assessment_is_never_asked_for_the_care_act() {
        // scenario S13: lacksCapacity N with substantial difficulty is complete
        var referral = AReferral.forCareAct().with("careAct.lacksCapacity", "N");

        assertThat(CompletenessRules.missing(referral.form())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = RequestedType.class,
            names = {"CARE_ACT", "CARE_ACT_SAFEGUARDING"})
    void nothing_that_the_care_act_asks_is_about_capacity_for_a_decision(RequestedType type) {
        var referral = AReferral.forType(type).without("careAct").without("safeguarding");

        assertThat(CompletenessRules.missing(referral.form()))
                .isNotEmpty()
                .noneMatch(missing -> missing.field().toLowerCase(Locale.ROOT).contains("capacity"));
    }

    /** A.5.5: the deadline of section 39A work is a key date, listed or told in its section (B.1 fields 47, 51). */
    @Test
    void the_end_of_an_urgent_authorisation_is_asked_for_once() {
        var inSection = AReferral.forDols39a().without("keyDates");
        var nowhere = AReferral.forDols39a()
                .without("dols.authorisation.urgentExpiry")
                .with("dols.authorisation.urgentGiven", "N")
                .with("keyDates", "[{\"type\": \"OTHER\", \"date\": \"2016-04-11\", \"fixed\": true}]");

        assertThat(CompletenessRules.missing(inSection.form())).isEmpty();
        assertThat(CompletenessRules.missing(nowhere.form()))
                .extracting(MissingAnswer::ruleId)
                .containsExactly("B1-51");
    }

    @Test
    void a_patient_is_not_asked_for_what_only_the_ward_knows() {
        var referral = AReferral.forImha()
                .with("referrer", "{\"referrerType\": \"SELF\"}")
                .without("imha.sectionExpiry")
                .without("imha.responsibleClinician");

        assertThat(CompletenessRules.missing(referral.form())).isEmpty();
    }

    @Test
    void an_empty_form_lacks_every_answer_that_each_referral_needs() {
        var missing = CompletenessRules.missing(AReferral.forCommunity()
                .without("person")
                .without("safeContact")
                .without("communication")
                .without("need")
                .without("risk")
                .without("authority")
                .with("referrer", "{\"referrerType\": \"OTHER\"}")
                .without("declarationAccepted")
                .form());

        assertThat(missing.stream().map(MissingAnswer::ruleId).collect(Collectors.toSet()))
                .isEqualTo(Set.of(
                        "B1-06", "B1-08", "B1-11", "B1-16", "B1-20", "B1-23", "B1-24", "B1-25", "B1-26", "B1-29",
                        "B1-31", "B1-53", "B1-56", "B1-57", "B1-61", "B1-65"));
    }
}
