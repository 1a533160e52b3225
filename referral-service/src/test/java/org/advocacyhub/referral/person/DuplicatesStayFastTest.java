package org.advocacyhub.referral.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever shares name, birthday and sector with thousands is compared with a few of them (domain.md B.1, people). */
@HubTest
class DuplicatesStayFastTest {

    private static final Pattern TOUCHED = Pattern.compile("Subquery Scan[^\n]*\\s+Buffers: shared hit=(\\d+)");
    private static final int FEW_PAGES = 60;

    private final String contract = "ALIKE-" + UUID.randomUUID();

    @BeforeEach
    void five_thousand_alike_with_a_number_each() {
        Database.execute("""
                insert into person (id, contract_ref, person_key, nhs_number, first_told_at, name_sound, date_of_birth,
                                    postcode_sector)
                select gen_random_uuid(), ?, repeat('a', 64), 9000000000 + n, now(), 'S530', '1950-02-03', 'ME15 6'
                from generate_series(1, 5000) n
                """, contract);
        Database.execute("analyze person");
    }

    @AfterEach
    void leave_nobody() {
        Database.execute("delete from person where contract_ref = ?", contract);
    }

    @ParameterizedTest(name = "with number {0}")
    @ValueSource(strings = {"9999999999", ""})
    void the_search_reads_a_few_of_them(String number) throws SQLException {
        var plan = planFor(somebody(number.isEmpty() ? null : number));

        assertThat(touched(plan)).as(plan).isLessThan(FEW_PAGES);
    }

    @Test
    void a_person_with_a_number_is_not_compared_with_those_who_have_another() throws SQLException {
        assertThat(planFor(somebody("9999999999"))).contains("Tuples Inserted: 0");
    }

    @Test
    void a_person_without_a_number_is_paired_with_the_newest_twenty() throws SQLException {
        assertThat(planFor(somebody(null))).contains("Tuples Inserted: 20");
    }

    private UUID somebody(String number) {
        var id = UUID.randomUUID();
        Database.execute("""
                insert into person (id, contract_ref, person_key, nhs_number, first_told_at, name_sound, date_of_birth,
                                    postcode_sector)
                values (?, ?, repeat('b', 64), ?, now(), 'S530', '1950-02-03', 'ME15 6')
                """, id, contract, number);
        return id;
    }

    /** The plan with what it did; what it wrote is taken back. */
    private static String planFor(UUID person) throws SQLException {
        var sql = DuplicatePairs.compareSql()
                .replace(":at", "now()")
                .replace(":most", "20")
                .replace(":ids", "array['" + person + "']");
        try (var connection = Database.asApp();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('hub.partner', '*', true)");
            var plan = new StringBuilder();
            try (var rows = statement.executeQuery("explain (analyze, buffers, costs off) " + sql)) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            connection.rollback();
            return plan.toString();
        }
    }

    private static int touched(String plan) {
        var matcher = TOUCHED.matcher(plan);
        assertThat(matcher.find()).as(plan).isTrue();
        return Integer.parseInt(matcher.group(1));
    }
}
