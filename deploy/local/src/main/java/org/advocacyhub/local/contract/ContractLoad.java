package org.advocacyhub.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import org.advocacyhub.local.api.Answer;
import org.advocacyhub.local.api.Callers.Caller;
import org.advocacyhub.local.suite.Part;

/** Sends a contract to monitoring-service and says in plain English what became another, or would. */
public final class ContractLoad {

    private static final int OK = 200;
    private static final int FIRST_ERROR = 400;
    private static final int FIRST_FAULT = 500;

    private final Caller commissioner;
    private final PrintStream out;

    /** @param commissioner a caller with the commissioner's role */
    public ContractLoad(Caller commissioner, PrintStream out) {
        this.commissioner = commissioner;
        this.out = out;
    }

    /** @return true unless the contract was refused */
    public boolean load(ContractFile file, boolean dryRun) {
        var answer = commissioner.post(
                Part.MONITORING, "/contracts/" + file.ref() + "/loads?dryRun=" + dryRun, file.document());
        if (answer.status() >= FIRST_ERROR && answer.status() < FIRST_FAULT) {
            refused(file, answer);
            return false;
        }
        tell(file, dryRun, answer.expect(OK).body());
        return true;
    }

    private void refused(ContractFile file, Answer answer) {
        out.println("Contract " + file.ref() + " is refused, nothing was entered: "
                + answer.body().path("detail").asText());
        answer.body()
                .path("errors")
                .forEach(error -> out.println("  " + error.path("field").asText() + ": "
                        + error.path("message").asText()));
    }

    private void tell(ContractFile file, boolean dryRun, JsonNode result) {
        var changes = result.get("changes");
        if (changes.isEmpty()) {
            out.println("Contract " + file.ref() + " is entered like this already: nothing to change.");
        } else {
            out.println("Contract " + file.ref() + (dryRun ? ", what a load would change:" : ", changed:"));
            changes.forEach(change -> out.println("  " + change.asText()));
        }
        if (!result.get("stays").isEmpty()) {
            out.println("Not in the file, and stays as it is:");
            result.get("stays").forEach(stays -> out.println("  " + stays.asText()));
        }
        if (dryRun) {
            out.println("That was a dry run: nothing was entered.");
        }
    }
}
