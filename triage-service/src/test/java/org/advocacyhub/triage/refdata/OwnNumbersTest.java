package org.advocacyhub.triage.refdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.triage.banding.domain.Band;
import org.junit.jupiter.api.Test;

/** Numbers that one contract agreed for itself, beside those of every contract. */
@HubTest
class OwnNumbersTest {

    private static final LocalDate DAY = LocalDate.of(2016, 4, 5);

    @Inject
    Sql sql;

    /** C.2: "per contract, effective-dated". */
    @Test
    void a_contract_may_agree_numbers_of_its_own() {
        try {
            Database.execute("""
                    insert into reference_version (version, name, contract_ref, valid_from, valid_to) values
                        ('C2/OWN', 'TARGETS', 'OWN-NUMBERS', '2016-04-05', '2016-04-06'),
                        ('A2/OWN', 'PARAMETERS', 'OWN-NUMBERS', '2016-04-05', null);
                    insert into target_band (version, band, contact_days, allocate_days) values ('C2/OWN', 'P4', 7, 6);
                    insert into rule_parameter (version, minimum_age, schedule3_commenced, informal_funded, tribunal_window_days)
                        values ('A2/OWN', 18, false, true, 14)
                    """);
            var read = new ReferenceData(sql);

            assertEquals("C2/OWN", read.targets("OWN-NUMBERS", DAY).version());
            assertEquals(
                    7, read.targets("OWN-NUMBERS", DAY).bands().get(Band.P4).contactDays());
            assertTrue(read.parameters("OWN-NUMBERS", DAY).informalFundedLocally());
            assertEquals(
                    "C2/2015-04-01",
                    read.targets("OWN-NUMBERS", DAY.minusDays(1)).version());
            assertEquals(
                    "C2/2015-04-01",
                    read.targets("OWN-NUMBERS", DAY.plusDays(1)).version());
            assertEquals("C2/2015-04-01", read.targets("ANOTHER", DAY).version());
            assertEquals(
                    "C6-WINDOWS/2015-04-01", read.windows("OWN-NUMBERS", DAY).version());
        } finally {
            Database.execute("""
                    delete from target_band where version = 'C2/OWN';
                    delete from rule_parameter where version = 'A2/OWN';
                    delete from reference_version where contract_ref = 'OWN-NUMBERS'
                    """);
        }
    }
}
