package org.advocacyhub.local.postcode;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.advocacyhub.local.api.Answer;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.suite.Part;

/** Sends a file to referral-service. After a break it goes on where it stopped; a complete edition is left alone. */
public final class PostcodeLoad {

    private static final int CHARACTERS_A_PART = 4 * 1024 * 1024;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final Callers.Caller manager;
    private final String edition;
    private final PrintStream out;

    /**
     * @param manager a hub manager
     * @param edition year and month
     */
    public PostcodeLoad(Callers.Caller manager, String edition, PrintStream out) {
        this.manager = manager;
        this.edition = edition;
        this.out = out;
    }

    /**
     * Loads the file to its end.
     *
     * @param progress hears how many characters of the file were sent
     * @return the edition as it stands then
     */
    public JsonNode load(Path file, LongConsumer progress) throws IOException {
        var before = edition();
        if (before.status() == OK && before.body().hasNonNull("completedAt")) {
            out.println("Edition " + edition + " is complete: nothing was sent.");
            return before.body();
        }
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var parts = new CsvParts(reader, CHARACTERS_A_PART);
            if (before.status() == OK) {
                parts.goOnWith(before.body().get("nextLine").asLong());
            }
            if (!parts.hasMore()) {
                throw new IllegalArgumentException("the file has no line that edition " + edition + " lacks");
            }
            while (parts.hasMore()) {
                var part = parts.next();
                send(part);
                progress.accept(part.read());
            }
        }
        return edition().expect(OK).body();
    }

    private void send(CsvParts.Part part) {
        var answer = manager.post(
                Part.REFERRAL,
                "/postcode-editions/" + edition + "/rows?fromLine=" + part.fromLine() + "&last=" + part.last(),
                "text/csv",
                part.text());
        if (answer.status() == CONFLICT && wasTaken(part)) {
            return; // an answer was lost on the way, and the part came a second time
        }
        for (var fault : answer.expect(OK).body().get("faults")) {
            out.println("line " + fault.get("line").asText() + ": "
                    + fault.get("message").asText());
        }
    }

    private boolean wasTaken(CsvParts.Part part) {
        return edition().expect(OK).body().get("nextLine").asLong() == part.fromLine() + part.lines();
    }

    private Answer edition() {
        var answer = manager.get(Part.REFERRAL, "/postcode-editions/" + edition);
        return answer.status() == NOT_FOUND ? answer : answer.expect(OK);
    }
}
