package org.advocacyhub.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.advocacyhub.testkit.Database;

/** The whole database, as a thief of its files would search it. */
public final class WholeDatabase {

    private WholeDatabase() {}

    /** That no row of any table holds the word, in clear or as octets. */
    public static void assertNowhere(String word) {
        for (var table : Database.rows(
                "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")) {
            assertEquals(
                    0,
                    Database.number("select count(*) from %s t where t::text ilike '%%%s%%' or t::text ilike '%%%s%%'"
                            .formatted(table.get("relname"), word, hex(word))),
                    String.valueOf(table.get("relname")));
        }
    }

    private static String hex(String text) {
        var hex = new StringBuilder();
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            hex.append("%02x".formatted(octet));
        }
        return hex.toString();
    }
}
