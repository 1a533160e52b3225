package org.advocacyhub.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Assertions;

/** Everything that was logged while something ran, stack traces included: to show that nothing personal gets there. */
public final class LogWatch {

    private final List<String> lines;

    private LogWatch(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    /** Runs something and keeps what any thread of this JVM logs meanwhile. */
    public static LogWatch during(Runnable something) {
        var ear = new Ear();
        var root = Logger.getLogger("");
        root.addHandler(ear);
        try {
            something.run();
        } finally {
            root.removeHandler(ear);
        }
        return new LogWatch(ear.heard);
    }

    public List<String> lines() {
        return lines;
    }

    /** Fails when one of the words was logged; upper and lower case are the same. Use words that occur nowhere else. */
    public void assertNowhere(String... words) {
        var leaks = lines.stream()
                .filter(line ->
                        Stream.of(words).anyMatch(word -> line.toLowerCase().contains(word.toLowerCase())))
                .toList();
        Assertions.assertEquals(List.of(), leaks, "personal data in the log");
    }

    private static final class Ear extends Handler {

        private final List<String> heard = new CopyOnWriteArrayList<>();

        Ear() {
            setLevel(Level.ALL);
            setFormatter(new PatternFormatter("%s %X %e")); // message, context, exception
        }

        @Override
        public void publish(LogRecord logged) {
            heard.add(getFormatter().format(logged));
        }

        @Override
        public void flush() {
            // nothing waits
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
