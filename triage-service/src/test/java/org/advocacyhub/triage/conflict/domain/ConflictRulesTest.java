package org.advocacyhub.triage.conflict.domain;

import static org.advocacyhub.triage.conflict.domain.TieKind.ACTS_FOR_OTHER_PARTY;
import static org.advocacyhub.triage.conflict.domain.TieKind.ACTS_FOR_VICTIM_OR_SOURCE;
import static org.advocacyhub.triage.conflict.domain.TieKind.ADVOCACY;
import static org.advocacyhub.triage.conflict.domain.TieKind.BREAKDOWN;
import static org.advocacyhub.triage.conflict.domain.TieKind.CARE;
import static org.advocacyhub.triage.conflict.domain.TieKind.COMPLAINT;
import static org.advocacyhub.triage.conflict.domain.TieKind.HOUSING;
import static org.advocacyhub.triage.conflict.domain.TieKind.STATED_BY_PARTNER;
import static org.advocacyhub.triage.conflict.domain.TieKind.SUPPORT;
import static org.advocacyhub.triage.conflict.domain.TieKind.TREATMENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.triage.conflict.domain.ConflictFinding.Severity;
import org.advocacyhub.triage.conflict.domain.ConflictScreening.Clear;
import org.advocacyhub.triage.conflict.domain.ConflictScreening.Hard;
import org.advocacyhub.triage.conflict.domain.ConflictScreening.Soft;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConflictRulesTest {

    private static final LocalDate DAY = LocalDate.of(2016, 4, 5);
    private static final ConflictPeriods PERIODS = new ConflictPeriods("A13/test", 12, 24);
    private static final String P = "P2";

    static Stream<Arguments> the_table() {
        return Stream.of(
                row("C-01", Severity.HARD, ServiceType.CARE_ACT, tie(SUPPORT)),
                row("C-01", Severity.HARD, ServiceType.CARE_ACT_SAFEGUARDING, tie(CARE)),
                row("C-01", Severity.SOFT, ServiceType.IMHA, tie(TREATMENT)),
                row("C-01", Severity.SOFT, ServiceType.COMMUNITY, tie(HOUSING)),
                row("C-01", Severity.SOFT, ServiceType.IMCA_ACCOM, tie(CARE)),
                row("C-03", Severity.SOFT, ServiceType.CARE_ACT, tie(ACTS_FOR_OTHER_PARTY)),
                row("C-03", Severity.SOFT, ServiceType.CARE_ACT, tie(STATED_BY_PARTNER)),
                row("C-04", Severity.HARD, ServiceType.NHS_COMPLAINTS, tie(COMPLAINT)),
                row("C-08", Severity.HARD, ServiceType.COMMUNITY, tie(BREAKDOWN)),
                row("C-09", Severity.HARD, ServiceType.CARE_ACT_SAFEGUARDING, tie(ACTS_FOR_VICTIM_OR_SOURCE)));
    }

    @ParameterizedTest(name = "{0} {1} for {2}")
    @MethodSource("the_table")
    void each_rule_finds_what_it_says(String ruleId, Severity severity, ServiceType type, Tie tie) {
        var screening = screen(type, tie);

        assertEquals(1, screening.findings().size());
        var finding = screening.findings().getFirst();
        assertEquals(ruleId, finding.ruleId());
        assertEquals(severity, finding.severity());
        assertEquals(severity == Severity.HARD, screening instanceof Hard);
        assertFalse(screening.allowsOffer());
        assertEquals(tie.conflictId(), finding.conflictId());
        assertTrue(finding.reason().endsWith("."), finding.reason());
    }

    @Test
    void a_partner_of_which_nothing_is_known_is_clear() {
        var other = new Tie(UUID.randomUUID(), "P9", SUPPORT, Whom.PERSON, null, null);

        assertInstanceOf(Clear.class, screen(ServiceType.CARE_ACT, other));
        assertInstanceOf(Clear.class, screen(ServiceType.CARE_ACT));
        assertTrue(screen(ServiceType.CARE_ACT).allowsOffer());
    }

    /** C-01: in the last twelve months, both sides of both ends. */
    @Test
    void a_service_counts_while_it_lasts_and_for_twelve_months_after() {
        assertInstanceOf(Hard.class, screen(ServiceType.CARE_ACT, tie(SUPPORT, null, DAY)));
        assertInstanceOf(Hard.class, screen(ServiceType.CARE_ACT, tie(SUPPORT, null, LocalDate.of(2015, 4, 5))));
        assertInstanceOf(Clear.class, screen(ServiceType.CARE_ACT, tie(SUPPORT, null, LocalDate.of(2015, 4, 4))));
        assertInstanceOf(Hard.class, screen(ServiceType.CARE_ACT, tie(SUPPORT, DAY, null)));
        assertInstanceOf(Clear.class, screen(ServiceType.CARE_ACT, tie(SUPPORT, DAY.plusDays(1), null)));
    }

    @Test
    void a_service_to_the_carer_counts_as_one_to_the_person_and_the_reason_says_whom() {
        var toCarer = new Tie(UUID.randomUUID(), P, CARE, Whom.CARER, null, DAY.minusDays(1));

        var finding = screen(ServiceType.CARE_ACT, toCarer).findings().getFirst();

        assertEquals("It provided care to the person's carer within the last 12 months.", finding.reason());
        assertEquals(Severity.HARD, finding.severity());
    }

    @Test
    void opposition_ends_with_its_last_day() {
        assertInstanceOf(Hard.class, screen(ServiceType.CARE_ACT, tie(ACTS_FOR_VICTIM_OR_SOURCE, null, DAY)));
        assertInstanceOf(
                Clear.class, screen(ServiceType.CARE_ACT, tie(ACTS_FOR_VICTIM_OR_SOURCE, null, DAY.minusDays(1))));
    }

    @Test
    void advocacy_for_the_person_is_continuity_and_no_conflict() {
        var ended = tie(ADVOCACY, null, LocalDate.of(2014, 4, 5));
        var longAgo = tie(ADVOCACY, null, LocalDate.of(2014, 4, 4));

        assertInstanceOf(Clear.class, screen(ServiceType.CARE_ACT, ended));
        assertTrue(facts(List.of(), ended).knowsPerson(P, DAY));
        assertFalse(facts(List.of(), longAgo).knowsPerson(P, DAY));
        assertFalse(facts(List.of(), ended).knowsPerson("P9", DAY));
    }

    @Test
    void an_approval_covers_the_tie_that_was_known_and_no_later_one() {
        var known = tie(HOUSING);
        var later = tie(TREATMENT);
        var approval = approval("C-01", known.conflictId());

        var one = ConflictRules.screen(facts(List.of(approval), known), ServiceType.COMMUNITY, DAY, P);
        var two = ConflictRules.screen(facts(List.of(approval), known, later), ServiceType.COMMUNITY, DAY, P);

        assertTrue(assertInstanceOf(Soft.class, one).allowsOffer());
        assertEquals(
                Approval.Reason.SEPARATE_TEAMS,
                one.findings().getFirst().approval().reason());
        assertFalse(two.allowsOffer());
    }

    @Test
    void an_approval_of_another_partner_or_rule_covers_nothing() {
        var known = tie(HOUSING);

        assertFalse(ConflictRules.screen(
                        facts(List.of(approval("C-03", known.conflictId())), known), ServiceType.COMMUNITY, DAY, P)
                .allowsOffer());
        var ofAnother = new Approval(
                "P9", "C-01", known.conflictId(), Approval.Reason.SEPARATE_TEAMS, Instant.EPOCH, "manager");
        assertFalse(ConflictRules.screen(facts(List.of(ofAnother), known), ServiceType.COMMUNITY, DAY, P)
                .allowsOffer());
    }

    @ParameterizedTest
    @EnumSource(
            value = TieKind.class,
            names = {"COMPLAINT", "BREAKDOWN", "ACTS_FOR_VICTIM_OR_SOURCE", "SUPPORT"})
    void nothing_overrides_a_hard_finding(TieKind kind) {
        var tie = tie(kind);
        var approvals = Stream.of("C-01", "C-04", "C-08", "C-09")
                .map(ruleId -> approval(ruleId, tie.conflictId()))
                .toList();

        var screening = ConflictRules.screen(facts(approvals, tie), ServiceType.CARE_ACT, DAY, P);

        assertInstanceOf(Hard.class, screening);
        assertFalse(screening.allowsOffer());
        assertThrows(
                IllegalArgumentException.class,
                () -> new ConflictFinding("C-01", Severity.HARD, "x", null, approvals.getFirst()));
    }

    @Test
    void one_hard_finding_among_soft_ones_makes_it_hard_and_comes_first() {
        var screening = screen(ServiceType.COMMUNITY, tie(HOUSING), tie(BREAKDOWN), tie(ACTS_FOR_OTHER_PARTY));

        assertInstanceOf(Hard.class, screening);
        assertEquals(
                List.of("C-08", "C-01", "C-03"),
                screening.findings().stream().map(ConflictFinding::ruleId).toList());
    }

    private static ConflictScreening screen(ServiceType type, Tie... ties) {
        return ConflictRules.screen(facts(List.of(), ties), type, DAY, P);
    }

    private static ConflictFacts facts(List<Approval> approvals, Tie... ties) {
        return new ConflictFacts(Arrays.asList(ties), approvals, PERIODS);
    }

    private static Approval approval(String ruleId, UUID conflictId) {
        return new Approval(P, ruleId, conflictId, Approval.Reason.SEPARATE_TEAMS, Instant.EPOCH, "manager");
    }

    private static Tie tie(TieKind kind) {
        return tie(kind, null, null);
    }

    private static Tie tie(TieKind kind, LocalDate since, LocalDate until) {
        return new Tie(UUID.randomUUID(), P, kind, kind.isService() ? Whom.PERSON : null, since, until);
    }

    private static Arguments row(String ruleId, Severity severity, ServiceType type, Tie tie) {
        return Arguments.of(ruleId, severity, type, tie);
    }
}
