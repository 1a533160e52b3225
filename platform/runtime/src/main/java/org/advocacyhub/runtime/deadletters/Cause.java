package org.advocacyhub.runtime.deadletters;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.advocacyhub.runtime.web.Refusal;

/**
 * Says why something failed without repeating data: messages of foreign exceptions may quote values (a database's do), so
 * only types, codes and places in our own code are kept. The stack trace is in the log of the service.
 */
final class Cause {

    private static final String OURS = "org.advocacyhub.";

    private Cause() {}

    static String of(Throwable failure) {
        var root = rootOf(failure);
        return switch (root) {
            case Refusal refusal -> "refused: " + refusal.code();
            case SQLException sql -> "SQLState " + sql.getSQLState() + placeOf(failure);
            default -> root.getClass().getName() + placeOf(root);
        };
    }

    private static Throwable rootOf(Throwable failure) {
        return Stream.iterate(failure, Throwable::getCause)
                .limit(20)
                .takeWhile(cause -> cause != null)
                .reduce((_, deeper) -> deeper)
                .orElse(failure);
    }

    private static String placeOf(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }
}
