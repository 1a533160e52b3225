package org.advocacyhub.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals that the JDK cannot send by itself: PostgreSQL ends its sessions on INT and waits for them on TERM. */
public final class Signals {

    private Signals() {}

    /** Sends a signal and waits until it was sent. */
    public static void send(String signal, ProcessHandle target) throws InterruptedException {
        if (signal.equals("TERM")) {
            target.destroy();
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(target.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
