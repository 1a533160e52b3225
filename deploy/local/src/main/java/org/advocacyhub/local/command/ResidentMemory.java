package org.advocacyhub.local.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Resident memory of a process, as {@code ps} knows it on Linux and macOS. */
final class ResidentMemory {

    private ResidentMemory() {}

    /** For example {@code 212 MiB}; a dash when there is no such process. */
    static String of(long pid) {
        if (pid == 0) {
            return "-";
        }
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            var kibibytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return kibibytes.isEmpty() ? "-" : Long.parseLong(kibibytes) / 1024 + " MiB";
        } catch (IOException _) {
            return "-"; // no ps on this machine: the rest of the status is still worth showing
        }
    }
}
