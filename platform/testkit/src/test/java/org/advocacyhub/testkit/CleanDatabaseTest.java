package org.advocacyhub.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@HubTest
@CleanDatabase(keep = "district")
class CleanDatabaseTest {

    private static final List<String> TABLES =
            List.of("referral", "district", "tariff", "outbox_event", "flyway_schema_history");

    @BeforeAll
    static void tables() {
        for (var table : TABLES) {
            Database.execute("create table %s as select 1 as n".formatted(table));
        }
    }

    @Test
    void work_is_gone() {
        assertEquals(0, count("referral"));
    }

    @Test
    void reference_data_and_what_the_platform_needs_stays() {
        for (var kept : List.of("district", "tariff", "outbox_event", "flyway_schema_history")) {
            assertEquals(1, count(kept), kept);
        }
    }

    private static long count(String table) {
        return Database.number("select count(*) from " + table);
    }
}
