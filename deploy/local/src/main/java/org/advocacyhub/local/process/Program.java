package org.advocacyhub.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program to run.
 *
 * @param name short name; its pid file is called so
 * @param environment added to the launcher's own; the place for passwords, which a command line would show to everybody
 * @param log where standard output and error are appended
 * @param stopSignal what asks it to stop in good order, for example TERM
 */
public record Program(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path directory,
        Path log,
        String stopSignal) {

    /** The same under another name, with a log of its own beside. */
    public Program called(String other) {
        return new Program(other, command, environment, directory, log.resolveSibling(other + ".log"), stopSignal);
    }
}
