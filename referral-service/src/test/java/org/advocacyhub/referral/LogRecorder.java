package org.advocacyhub.referral;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Keeps what is logged, stack traces included. */
final class LogRecorder extends Handler {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    LogRecorder() {
        setLevel(Level.ALL);
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord logged) {
        lines.add(logged.getMessage() + Arrays.toString(logged.getParameters()));
        for (var cause = logged.getThrown(); cause != null; cause = cause.getCause()) {
            lines.add(String.valueOf(cause));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
