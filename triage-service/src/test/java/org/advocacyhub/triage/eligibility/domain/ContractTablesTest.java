package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.referral.domain.Answer.N;
import static org.advocacyhub.triage.referral.domain.Answer.U;
import static org.advocacyhub.triage.referral.domain.Answer.Y;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.advocacyhub.triage.eligibility.domain.ProjectTable.ProjectInputs;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.referral.domain.SomeFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTablesTest {

    private static final Parameters KENT = new Parameters(16, false, false, 14, Set.of());
    private static final Parameters CUMBRIA = KENT.withListedProjects(Set.of("flood-2015"));

    @Test
    void every_combination_of_table_car_is_decided_as_its_rows_read() {
        var inputs = Combinations.ofEvery(
                CommunityInputs.class, Map.of("statutoryType", List.of("CARE_ACT"), "minimumAge", List.of(16)));
        var table = CarerTable.VERSIONS.getFirst();

        assertEquals(2187, inputs.size());
        Combinations.eachIsDecidedAs(table, inputs, ContractTablesTest::carer);
        Combinations.everyRowDecides(table, inputs);
    }

    @Test
    void every_combination_of_table_pcp_is_decided_as_its_rows_read() {
        var inputs = Combinations.ofEvery(ParentInputs.class, Map.of("minimumAge", List.of(16)));
        var table = ParentTable.VERSIONS.getFirst();

        assertEquals(1458, inputs.size());
        Combinations.eachIsDecidedAs(table, inputs, ContractTablesTest::parent);
        Combinations.everyRowDecides(table, inputs);
    }

    @Test
    void every_combination_of_table_bes_is_decided_as_its_rows_read() {
        var inputs = Combinations.ofEvery(ProjectInputs.class, Map.of("projectRef", List.of("flood-2015")));
        var table = ProjectTable.VERSIONS.getFirst();

        Combinations.eachIsDecidedAs(table, inputs, in -> List.of("BES-03", "BES-02", "BES-01")
                .get(in.listed().ordinal()));
        Combinations.everyRowDecides(table, inputs, "BES-99"); // its rows leave nothing over
    }

    @Test
    void every_flagged_type_has_its_answer() {
        var flagged = List.of(
                ServiceType.CHILDRENS_ADVOCACY,
                ServiceType.LPS_IMCA,
                ServiceType.LPS_APPROPRIATE_PERSON,
                ServiceType.LITIGATION_FRIEND);

        Combinations.eachIsDecidedAs(FlaggedTypesTable.VERSIONS.getFirst(), flagged, type -> switch (type) {
            case CHILDRENS_ADVOCACY -> "A.1.1-CHILDREN";
            case LITIGATION_FRIEND -> "A.1.1-LITIGATION";
            default -> "A.1.1-LPS";
        });
    }

    @ParameterizedTest(name = "project {0}: {1}")
    @CsvSource({"flood-2015, BES-03", "flood-2009, BES-02", ", BES-01"})
    void s21_only_listed_projects_are_served(String project, String ruleId) {
        var facts =
                SomeFacts.community().type(ServiceType.BESPOKE).project(project).facts();

        assertEquals(
                ruleId,
                ProjectTable.VERSIONS
                        .getFirst()
                        .decide(ProjectInputs.of(facts, CUMBRIA))
                        .ruleId());
    }

    @ParameterizedTest(name = "aged {0}: {1}")
    @CsvSource({"15, PCP-03", "16, PCP-07", ", PCP-99"})
    void the_contracts_minimum_age_counts(Integer age, String ruleId) {
        var facts = SomeFacts.parent().aged(age).facts();

        assertEquals(
                ruleId,
                ParentTable.VERSIONS
                        .getFirst()
                        .decide(ParentInputs.of(facts, Y, KENT))
                        .ruleId());
    }

    @ParameterizedTest(name = "{0} refers: {1}")
    @CsvSource({"SELF, PCP-07", "CHILDRENS_SOCIAL_CARE, PCP-07", "SOLICITOR, PCP-07", "GP, PCP-05", "FAMILY, PCP-05"})
    void a_parent_is_referred_by_who_the_catalogue_names(String referrer, String ruleId) {
        var facts = SomeFacts.parent().by(referrer).facts();

        assertEquals(
                ruleId,
                ParentTable.VERSIONS
                        .getFirst()
                        .decide(ParentInputs.of(facts, Y, KENT))
                        .ruleId());
    }

    private static String carer(CommunityInputs in) {
        if (in.statutoryFit() == Y) {
            return "CAR-01";
        }
        if (in.resident() == N) {
            return "CAR-02";
        }
        if (in.oldEnough() == N) {
            return "CAR-03";
        }
        if (in.hasFundedGroup() == N) {
            return "CAR-04";
        }
        if (in.specificIssue() == N) {
            return "CAR-05";
        }
        if (in.consent() == N) {
            return "CAR-06";
        }
        if (in.excluded() == Y) {
            return "CAR-07";
        }
        var sure = List.of(
                in.statutoryFit(),
                in.resident(),
                in.oldEnough(),
                in.hasFundedGroup(),
                in.specificIssue(),
                in.consent(),
                in.excluded());
        return sure.contains(Answer.U) ? "CAR-99" : "CAR-08";
    }

    private static String parent(ParentInputs in) {
        if (in.supportInHearing() == Y) {
            return "PCP-01";
        }
        if (in.resident() == N) {
            return "PCP-02";
        }
        if (in.oldEnough() == N) {
            return "PCP-03";
        }
        if (in.process() == U) {
            return "PCP-04";
        }
        if (!in.mayRefer()) {
            return "PCP-05";
        }
        if (in.consent() == N) {
            return "PCP-06";
        }
        var yes = List.of(in.resident(), in.oldEnough(), in.process(), in.difficulty(), in.consent());
        return yes.stream().allMatch(Y::equals) ? "PCP-07" : "PCP-99";
    }
}
