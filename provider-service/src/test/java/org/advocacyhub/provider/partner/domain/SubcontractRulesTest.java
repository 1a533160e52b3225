package org.advocacyhub.provider.partner.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.advocacyhub.provider.contract.domain.Term;
import org.advocacyhub.provider.partner.domain.SubcontractRules.Finding;
import org.advocacyhub.provider.partner.domain.SubcontractRules.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubcontractRulesTest {

    private static final String KENT = "KENT-ADV-2016";
    private static final Map<String, Term> TERMS =
            Map.of(KENT, new Term(LocalDate.of(2016, 4, 1), LocalDate.of(2021, 3, 31)));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2016-04-01, -,          -",
                "2016-04-01, 2021-03-31, -",
                "2016-04-01, 2016-04-01, -",
                "2016-04-02, 2016-04-01, before-from",
                "2016-03-31, -,          outside-contract-term",
                "2016-04-01, 2021-04-01, outside-contract-term",
                "2021-04-01, -,          outside-contract-term",
            })
    void a_subcontract_lies_within_the_contracts_term(LocalDate from, LocalDate to, String expected) {
        var findings = SubcontractRules.check(List.of(new Span(KENT, "IMHA", from, to)), TERMS);

        assertEquals(
                expected == null ? List.of() : List.of(expected),
                findings.stream().map(Finding::code).toList());
    }

    @Test
    void a_contract_that_nobody_has_told_of_bounds_nothing() {
        var span = new Span("ESSEX", "IMHA", LocalDate.of(2010, 1, 1), null);

        assertEquals(List.of(), SubcontractRules.check(List.of(span), TERMS));
    }

    @ParameterizedTest
    @CsvSource({"IMHA, 2017-03-31, 1", "IMHA, 2017-04-01, 0", "COMMUNITY, 2017-03-31, 0"})
    void the_same_lot_is_sub_contracted_once_at_a_time(String lot, LocalDate from, int findings) {
        var first = new Span(KENT, "IMHA", LocalDate.of(2016, 4, 1), LocalDate.of(2017, 3, 31));
        var second = new Span(KENT, lot, from, null);

        assertEquals(
                findings, SubcontractRules.check(List.of(first, second), TERMS).size());
        assertEquals(
                findings, SubcontractRules.check(List.of(second, first), TERMS).size());
    }
}
