package org.advocacyhub.monitoring.contract.domain;

import static org.advocacyhub.monitoring.contract.domain.Plans.kentFirstYear;
import static org.advocacyhub.monitoring.contract.domain.Plans.kentTerms;
import static org.advocacyhub.monitoring.contract.domain.Plans.line;
import static org.advocacyhub.monitoring.contract.domain.Plans.year;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractDiffTest {

    private static final ContractData KENT = new ContractData(
            kentTerms(),
            List.of(new Lot("LD", List.of("COMMUNITY"), List.of(), LocalDate.of(2017, 4, 1), null, null)),
            List.of(kentFirstYear()),
            List.of(new RuleValue(ContractRule.CONTACT_TARGET_P1, LocalDate.of(2016, 4, 1), 95)));

    @Test
    void the_same_is_no_difference() {
        assertEquals(new ContractDiff.Result(List.of(), List.of()), ContractDiff.between(Optional.of(KENT), KENT));
    }

    @Test
    void a_new_contract_is_told_in_four_sentences() {
        assertEquals(
                List.of(
                        "The contract of Kent County Council with SEAP is entered: from 2016-04-01 to 2019-03-31, at most to"
                                + " 2021-03-31.",
                        "Lot LD enters on 2017-04-01.",
                        "Year from 2016-04-01 is entered: budget 1490000.00, contract price 1340000.00, 6 lines.",
                        "CONTACT_TARGET_P1 from 2016-04-01 is set to 95."),
                ContractDiff.between(Optional.empty(), KENT).changes());
    }

    @Test
    void each_difference_is_one_sentence_with_both_values() {
        var changed = new ContractData(
                new Terms(
                        "Kent County Council",
                        "SEAP",
                        LocalDate.of(2016, 4, 1),
                        LocalDate.of(2019, 3, 31),
                        LocalDate.of(2021, 3, 31),
                        18,
                        List.of(12, 12)),
                List.of(new Lot(
                        "LD",
                        List.of("COMMUNITY"),
                        List.of(),
                        LocalDate.of(2017, 4, 1),
                        LocalDate.of(2019, 4, 1),
                        null)),
                List.of(year(2016, "1490000.00", "1340000.00", line("IMHA", "1340000.00", "12000.00", "IMHA"))),
                List.of(new RuleValue(ContractRule.CONTACT_TARGET_P1, LocalDate.of(2016, 4, 1), 90)));

        assertEquals(
                List.of(
                        "The minimum age changes from 16 to 18.",
                        "Lot LD: the day it leaves changes from none to 2019-04-01.",
                        "Year from 2016-04-01, line IMHA: the amount changes from 360000.00 to 1340000.00.",
                        "Year from 2016-04-01: line CARE_ACT leaves; it had 290000.00.",
                        "Year from 2016-04-01: line IMCA leaves; it had 260000.00.",
                        "Year from 2016-04-01: line RPR_PAID leaves; it had 150000.00.",
                        "Year from 2016-04-01: line NHS_COMPLAINTS leaves; it had 110000.00.",
                        "Year from 2016-04-01: line COMMUNITY leaves; it had 170000.00.",
                        "CONTACT_TARGET_P1 from 2016-04-01 changes from 95 to 90."),
                ContractDiff.between(Optional.of(KENT), changed).changes());
    }

    @Test
    void what_is_left_out_stays_and_is_said() {
        var bare = new ContractData(kentTerms(), List.of(), List.of(), List.of());

        assertEquals(
                new ContractDiff.Result(
                        List.of(), List.of("Lot LD.", "Year from 2016-04-01.", "CONTACT_TARGET_P1 from 2016-04-01.")),
                ContractDiff.between(Optional.of(KENT), bare));
    }
}
