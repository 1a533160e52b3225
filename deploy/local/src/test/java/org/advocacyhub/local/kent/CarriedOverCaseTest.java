package org.advocacyhub.local.kent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.advocacyhub.local.server.Realm;
import org.junit.jupiter.api.Test;

class CarriedOverCaseTest {

    private final List<CarriedOverCase> cases = CarriedOverCase.draw(2016);

    @Test
    void the_same_seed_draws_the_same_cases_and_another_seed_others() {
        assertEquals(cases, CarriedOverCase.draw(2016));
        assertNotEquals(cases, CarriedOverCase.draw(2017));
    }

    @Test
    void each_row_of_the_list_is_a_case_with_a_number_of_its_own() {
        assertEquals(KentData.carriedOver().lines().count() - 1, cases.size());
        assertEquals(
                cases.size(),
                cases.stream()
                        .map(CarriedOverCase::previousReference)
                        .collect(Collectors.toSet())
                        .size());
    }

    @Test
    void most_name_a_partner_of_the_contract_and_one_leaves_it_to_triage() {
        var named = cases.stream().flatMap(one -> one.partnerId().stream()).toList();

        assertEquals(cases.size() - 1, named.size());
        assertTrue(Realm.PARTNERS.containsAll(named), named::toString);
    }

    /** So that the return at the end of the quarter has both. */
    @Test
    void some_are_closed_within_the_quarter_and_some_are_left_open() {
        var lengths =
                cases.stream().map(one -> one.work().closesAfterWorkingDays()).toList();

        assertTrue(lengths.stream().anyMatch(days -> days < 40), lengths::toString);
        assertTrue(lengths.stream().anyMatch(days -> days > 45), lengths::toString);
    }
}
