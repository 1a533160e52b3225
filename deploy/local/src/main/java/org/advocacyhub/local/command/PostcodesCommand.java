package org.advocacyhub.local.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.postcode.PostcodeLoad;
import org.advocacyhub.local.suite.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "postcodes",
        description = {
            "Loads an extract of the ONS Postcode Directory (CSV) into the running suite: districts and councils of postcodes.",
            "A break does no harm: the same command goes on where it stopped."
        })
final class PostcodesCommand implements Callable<Integer> {

    private static final Pattern NAME_OF_A_RELEASE = Pattern.compile("ONSPD_([A-Za-z]{3})_(\\d{4})");
    private static final DateTimeFormatter RELEASE = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("MMM uuuu")
            .toFormatter(Locale.ENGLISH);

    @Parameters(paramLabel = "FILE", description = "for example ONSPD_FEB_2016_UK.csv; UTF-8, with its header")
    private Path file;

    @Option(
            names = "--edition",
            paramLabel = "YYYY-MM",
            description = "year and month of the edition; read from the file's name when left out")
    private String edition;

    @Override
    public Integer call() throws Exception {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("cannot read " + file);
        }
        var month = month();
        var home = Supervisor.runningOrRefuse();
        var status = new Supervisor(home).status().orElseThrow();
        var manager = new Callers(status.portTable(), Secrets.of(home)).as("hub-manager");
        var started = System.nanoTime();
        var load = new PostcodeLoad(manager, month, System.out);
        try (var bar = new ProgressBarBuilder()
                .setTaskName("Postcodes " + month)
                .setInitialMax(Files.size(file))
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(System.console() == null ? 10_000 : 500)
                .setMaxRenderedLength(110)
                .build()) {
            var loaded = load.load(file, bar::stepTo);
            bar.stepTo(Files.size(file));
            var seconds = Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0;
            System.out.printf(
                    Locale.ENGLISH,
                    "Edition %s: %,d postcodes, %,d without a district, %,d repeated, %,d that could not be read; %.1f s.%n",
                    month,
                    loaded.get("taken").asLong(),
                    loaded.get("withoutDistrict").asLong(),
                    loaded.get("repeated").asLong(),
                    loaded.get("refused").asLong(),
                    seconds);
        }
        return 0;
    }

    private String month() {
        if (edition != null) {
            return edition;
        }
        var name = NAME_OF_A_RELEASE.matcher(file.getFileName().toString());
        if (name.find()) {
            try {
                return YearMonth.parse(name.group(1) + " " + name.group(2), RELEASE)
                        .toString();
            } catch (DateTimeParseException noMonth) {
                // said below
            }
        }
        throw new IllegalArgumentException("say which edition it is, for example --edition 2016-02");
    }
}
