package org.advocacyhub.local.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.advocacyhub.local.command.Hub;
import org.advocacyhub.local.suite.Home;
import org.advocacyhub.local.suite.Part;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./hub contract load FILE} as a program of its own, against the running suite: looked at first, then entered, then changed. */
@Order(2)
@ExtendWith(WholeSuite.class)
class ContractCommandIT {

    private static final String REF = "LOADED-ADV-2018";
    private static final int PATIENCE_SECONDS = 120;
    private static final String CONTRACT = """
            about: synthetic figures
            ref: LOADED-ADV-2018
            terms: {commissioner: A council, primeContractor: SEAP, start: 2018-04-01, initialEnd: 2020-03-31,
              maximumEnd: 2021-03-31, minimumAge: 16, extensions: [{months: 12}]}
            years:
              2018-04-01:
                to: 2019-03-31
                budget: "400000.00"
                ceiling: "360000.00"
                lines:
                  - {line: IMHA, serviceTypes: [IMHA], amount: "260000.00", indicativeHours: "8666.67", indicativeReferrals: 900}
                  - {line: CARE_ACT, serviceTypes: [CARE_ACT], amount: "100000.00", indicativeHours: "3333.33"}
            rules:
              - {rule: PRESSURE_HOURS, validFrom: 2018-04-01, value: 110}
            """;

    /** What a run of the command said. */
    private record Said(int exit, String text) {}

    private final WholeSuite whole;

    @TempDir
    Path directory;

    ContractCommandIT(WholeSuite whole) {
        this.whole = whole;
    }

    @Test
    void a_contract_is_looked_at_entered_and_changed_from_its_file() throws IOException, InterruptedException {
        var file = directory.resolve("contract.yaml");
        Files.writeString(file, CONTRACT);
        Files.createSymbolicLink(directory.resolve(".hub"), whole.suite().home().state());
        try (var channel = FileChannel.open(
                        Files.createDirectories(whole.suite().home().run()).resolve("supervisor.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var _ = channel.lock()) { // as whoever supervises a suite holds it
            var looked = load(file, "--dry-run");
            assertEquals(0, looked.exit(), looked::text);
            assertTrue(looked.text().contains("what a load would change:"), looked::text);
            assertTrue(looked.text().contains("The contract of A council with SEAP is entered"), looked::text);
            assertTrue(looked.text().contains("That was a dry run: nothing was entered."), looked::text);
            commissioner("/contracts/" + REF, 404);

            var entered = load(file);
            assertEquals(0, entered.exit(), entered::text);
            assertTrue(entered.text().contains("Contract LOADED-ADV-2018, changed:"), entered::text);
            assertEquals(
                    900,
                    commissioner("/contracts/" + REF + "/years/2018-04-01", 200)
                            .at("/lines/0/indicativeReferrals")
                            .asInt());

            assertTrue(load(file).text().contains("is entered like this already: nothing to change."));

            Files.writeString(
                    file, CONTRACT.replace("\"8666.67\"", "\"9000.00\"").replace("value: 110", "value: 105"));
            var diff = load(file, "--dry-run");
            assertTrue(
                    diff.text().contains("line IMHA: the planned hours changes from 8666.67 to 9000.00."), diff::text);
            assertTrue(diff.text().contains("PRESSURE_HOURS from 2018-04-01 changes from 110 to 105."), diff::text);
            assertTrue(load(file).text().contains("changes from 8666.67 to 9000.00."));

            Files.writeString(file, CONTRACT.replace("\"260000.00\"", "\"260000.01\""));
            var refused = load(file);
            assertEquals(1, refused.exit(), refused::text);
            assertTrue(refused.text().contains("is refused, nothing was entered"), refused::text);
            assertFalse(refused.text().contains("Exception"), refused::text);
        }
    }

    private JsonNode commissioner(String path, int status) {
        return whole.as("commissioner")
                .get(Part.MONITORING, path)
                .expect(status)
                .body();
    }

    /** As the script {@code hub} starts it; the suite's state is found below a root of its own. */
    private Said load(Path file, String... options) throws IOException, InterruptedException {
        var home = whole.suite().home();
        var command = new ArrayList<>(List.of(
                Home.java(),
                "-XX:TieredStopAtLevel=1",
                "-Dhub.root=" + directory,
                "-cp",
                home.built().resolve("local.jar") + File.pathSeparator + home.libraries() + "/*",
                Hub.class.getName(),
                "contract",
                "load"));
        command.addAll(List.of(options));
        command.add(file.toString());
        var output = directory.resolve("output");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "the command is still at work");
        return new Said(process.exitValue(), Files.readString(output));
    }
}
