package org.advocacyhub.local.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.advocacyhub.local.suite.Part;

/**
 * The {@code sh} blocks of a page, sent to the running suite by bash and curl in their order. Its days are moved so that the first is
 * today, and the suite's clock goes on to the last day of each block before that is sent.
 */
final class ShownPage {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("(?m)^#.*\\n");
    private static final Pattern DAY = Pattern.compile("2016-\\d\\d-\\d\\d");
    private static final Path PRELUDE = Path.of("src/test/resources/shown/prelude.sh");
    private static final int PATIENCE_SECONDS = 120;

    private final WholeSuite whole;
    private final Path directory;

    /** @param directory an empty one, for what the blocks read and write */
    ShownPage(WholeSuite whole, Path directory) {
        this.whole = whole;
        this.directory = directory;
    }

    /** The blocks of pages below provider-service. */
    static List<String> blocks(Path root, String... pages) throws IOException {
        var blocks = new ArrayList<String>();
        for (var page : pages) {
            BLOCK.matcher(Files.readString(root.resolve("provider-service").resolve(page)))
                    .results()
                    .map(block -> COMMENT.matcher(block.group(1)).replaceAll(""))
                    .forEach(blocks::add);
        }
        return blocks;
    }

    /** The token that {@code ./hub token NAME} prints there. */
    void token(String name, String token) throws IOException {
        Files.writeString(Files.createDirectories(directory.resolve("tokens")).resolve(name), token);
        var hub = directory.resolve("hub");
        Files.writeString(hub, "#!/bin/bash\ncat \"tokens/$2\"\n");
        assertTrue(hub.toFile().setExecutable(true));
    }

    /** A file that a block reads, days moved like those of the blocks. */
    void file(String name, String text, List<String> blocks) throws IOException {
        Files.writeString(directory.resolve(name), moved(text, shift(blocks)));
    }

    /**
     * Sends every request of the blocks, whatever became of those before.
     *
     * @param known what the reader is taken to know, by the names of variables
     * @param instead what stands in the text, and what is sent instead
     * @throws AssertionError naming each request that was not answered with 2xx
     */
    void send(List<String> blocks, Map<String, String> known, Map<String, String> instead)
            throws IOException, InterruptedException {
        var kept = new StringBuilder();
        known.forEach(
                (name, value) -> kept.append(name).append('=').append(value).append('\n'));
        Files.writeString(directory.resolve("kept"), kept);
        var shift = shift(blocks);
        for (var block : blocks) {
            comeTo(days(block).max(LocalDate::compareTo).map(day -> day.plusDays(shift)));
            var text = moved(block, shift);
            for (var replaced : instead.entrySet()) {
                text = text.replace(replaced.getKey(), replaced.getValue());
            }
            run(text.replace("http://localhost:8083", whole.suite().ports().url(Part.PROVIDER)));
        }
        assertAllWasTaken();
    }

    private void assertAllWasTaken() throws IOException {
        var answers = Files.readAllLines(directory.resolve("answers"));
        assertFalse(answers.isEmpty());
        assertEquals(
                List.of(),
                answers.stream().filter(answer -> !answer.startsWith("2")).toList());
    }

    private long shift(List<String> blocks) {
        return blocks.stream()
                .flatMap(ShownPage::days)
                .min(LocalDate::compareTo)
                .map(first -> ChronoUnit.DAYS.between(first, whole.today()))
                .orElse(0L);
    }

    private static Stream<LocalDate> days(String block) {
        return DAY.matcher(block).results().map(MatchResult::group).map(LocalDate::parse);
    }

    private static String moved(String text, long shift) {
        return DAY.matcher(text)
                .replaceAll(day -> LocalDate.parse(day.group()).plusDays(shift).toString());
    }

    private void comeTo(Optional<LocalDate> day) {
        day.map(on -> on.atTime(LocalTime.of(17, 0)).atZone(LONDON).toInstant())
                .filter(then -> then.isAfter(whole.now()))
                .ifPresent(then -> {
                    whole.letTimePassTo(then);
                    whole.settle();
                });
    }

    private void run(String block) throws IOException, InterruptedException {
        var script = Files.readString(PRELUDE) + block;
        var log = directory.resolve("log");
        var bash = new ProcessBuilder("bash", "-c", script)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!bash.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            bash.destroyForcibly();
            throw new AssertionError("it does not come to an end:\n" + block + "\n" + Files.readString(log));
        }
        assertEquals(0, bash.exitValue(), () -> block + "\n" + log);
    }
}
