package org.advocacyhub.local.postcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CsvPartsTest {

    private static final String HEADER = "pcds,oslaua";

    @Test
    void every_line_stands_in_one_part_with_its_number() throws IOException {
        var lines =
                IntStream.range(2, 12).mapToObj(line -> "line " + line + ",x").toList();
        var file = HEADER + "\n" + String.join("\n", lines) + "\n";

        var parts = all(new CsvParts(new StringReader(file), 45));

        assertTrue(parts.size() > 2);
        assertEquals(2, parts.getFirst().fromLine());
        for (var index = 1; index < parts.size(); index++) {
            var before = parts.get(index - 1);
            assertEquals(before.fromLine() + before.lines(), parts.get(index).fromLine());
            assertFalse(before.last());
        }
        assertTrue(parts.getLast().last());
        assertEquals(file.length(), parts.getLast().read());
        assertEquals(
                lines,
                parts.stream().flatMap(part -> part.text().lines().skip(1)).toList());
        assertTrue(parts.stream().allMatch(part -> part.text().startsWith(HEADER + "\n")));
        assertTrue(parts.stream().allMatch(part -> part.text().length() <= 45));
    }

    @Test
    void it_goes_on_where_it_stopped() throws IOException {
        var parts = new CsvParts(new StringReader(HEADER + "\na,1\nb,2\nc,3\n"), 1000);

        parts.goOnWith(4);

        assertEquals(HEADER + "\nc,3\n", parts.next().text());
        assertFalse(parts.hasMore());
    }

    @Test
    void nothing_is_left_when_all_was_loaded() throws IOException {
        var parts = new CsvParts(new StringReader(HEADER + "\na,1\n"), 1000);

        parts.goOnWith(3);

        assertFalse(parts.hasMore());
    }

    @Test
    void a_cell_may_go_over_several_lines() throws IOException {
        var parts = all(new CsvParts(new StringReader(HEADER + "\n\"a\nb\",1\nc,2\n"), 5));

        assertEquals(
                List.of(HEADER + "\n\"a\nb\",1\n", HEADER + "\nc,2\n"),
                parts.stream().map(CsvParts.Part::text).collect(Collectors.toList()));
    }

    @Test
    void a_quote_that_is_never_closed_does_not_fill_the_memory() {
        var open = HEADER + "\n\"a" + "\nx".repeat(100_000);

        var refusal = assertThrows(IllegalArgumentException.class, () -> new CsvParts(new StringReader(open), 1000));

        assertTrue(refusal.getMessage().contains("line 2"), refusal.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new CsvParts(new StringReader(""), 1000));
    }

    @Test
    void a_mark_before_the_header_is_left_out() throws IOException {
        assertEquals(
                HEADER + "\na,1\n",
                new CsvParts(new StringReader("\uFEFF" + HEADER + "\na,1\n"), 1000)
                        .next()
                        .text());
    }

    private static List<CsvParts.Part> all(CsvParts parts) throws IOException {
        var all = new ArrayList<CsvParts.Part>();
        while (parts.hasMore()) {
            all.add(parts.next());
        }
        return all;
    }
}
