package org.advocacyhub.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** deploy/compose/archive.yaml: the database as in compose.yaml, with its log of changes in a folder of the host. */
class ArchiveTest {

    private static final String COMMAND = "archive_command=";

    /** A command of a second file takes the place of the first one's. */
    @Test
    void the_server_is_told_all_that_it_is_told_without() throws IOException {
        assertThat(command())
                .containsAll(Chart.texts(Compose.service("postgres").path("command")));
        assertThat(Compose.text("archive.yaml")).contains("${HUB_ARCHIVE:?");
        assertThat(Compose.text("../docs/operations.md"))
                .contains("HUB_ARCHIVE=")
                .contains("restore_command");
    }

    @Test
    void a_file_is_archived_once_and_never_overwritten(@TempDir Path folder) throws Exception {
        var archived = folder.resolve("000000010000000000000001");
        var written = Files.writeString(folder.resolve("of the server"), "changes");

        assertThat(archive(written, archived)).isZero();
        assertThat(archived).hasContent("changes");
        assertThat(folder.resolve("000000010000000000000001.part")).doesNotExist();

        assertThat(archive(written, archived)).as("again, as after a crash").isZero();
        Files.writeString(written, "changes of another server");
        assertThat(archive(written, archived)).isNotZero();
        assertThat(archived).hasContent("changes");
    }

    @Test
    void what_a_crash_left_half_is_written_anew(@TempDir Path folder) throws Exception {
        var archived = folder.resolve("000000010000000000000002");
        Files.writeString(folder.resolve("000000010000000000000002.part"), "chan");

        assertThat(archive(Files.writeString(folder.resolve("written"), "changes"), archived))
                .isZero();
        assertThat(archived).hasContent("changes");
    }

    /** What the guide puts ahead after a restore is there to be put ahead. */
    @Test
    void the_numbers_of_the_guide_are_those_of_the_databases() throws IOException {
        var guide = Compose.text("../docs/operations.md");
        var named = Pattern.compile("setval\\('([a-z_]+?)(_[0-9]{4}|)', nextval\\('\\1\\2'\\)")
                .matcher(guide)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(named).containsExactly("feed_position", "referral_number");
        assertThat(migration("provider", "V3__offers_and_feed.sql")).contains("create sequence feed_position;");
        assertThat(migration("referral", "V1__people_and_referrals.sql"))
                .contains("create sequence referral_number_%s");
    }

    private static String migration(String service, String name) throws IOException {
        return Files.readString(Chart.ROOT
                .resolve(service + "-service/src/main/resources/db/migration")
                .resolve(name));
    }

    /** As the server calls it: by a shell, with the path and the name put in. */
    private static int archive(Path written, Path archived) throws IOException, InterruptedException {
        var line = command().stream()
                .filter(part -> part.startsWith(COMMAND))
                .findFirst()
                .orElseThrow()
                .substring(COMMAND.length())
                .replace("%p", "'" + written + "'")
                .replace("/archive/%f", archived.toString());
        return new ProcessBuilder("sh", "-c", line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static List<String> command() throws IOException {
        return Chart.texts(Chart.yaml(Compose.DIRECTORY.resolve("archive.yaml")).at("/services/postgres/command"));
    }
}
