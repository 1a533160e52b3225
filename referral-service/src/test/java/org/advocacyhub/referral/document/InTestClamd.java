package org.advocacyhub.referral.document;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks clamd's INSTREAM over a real socket: finds the EICAR test file and nothing else. */
final class InTestClamd implements AutoCloseable {

    private static final String COMMAND = "zINSTREAM\0";

    /** How it behaves. */
    enum Mood {
        WORKING,
        SAYS_SIZE_LIMIT,
        HANGS_UP,
        LISTENS_NO_MORE
    }

    private final ServerSocket server;
    private final Mood mood;

    InTestClamd(Mood mood) throws IOException {
        this.mood = mood;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    String address() {
        return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var caller = server.accept();
                Thread.ofVirtual().start(() -> answer(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket caller) {
        if (mood == Mood.LISTENS_NO_MORE) {
            return; // stays connected, reads nothing
        }
        try (caller) {
            if (mood == Mood.HANGS_UP) {
                return;
            }
            caller.getOutputStream().write((said(caller) + "\0").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private String said(Socket caller) throws IOException {
        var in = new DataInputStream(caller.getInputStream());
        var command = new String(in.readNBytes(COMMAND.length()), StandardCharsets.US_ASCII);
        if (!command.equals(COMMAND)) {
            return "UNKNOWN COMMAND";
        }
        var content = new ByteArrayOutputStream();
        for (var length = in.readInt(); length != 0; length = in.readInt()) {
            content.writeBytes(in.readNBytes(length));
        }
        if (mood == Mood.SAYS_SIZE_LIMIT) {
            return "INSTREAM size limit exceeded. ERROR";
        }
        return content.toString(StandardCharsets.ISO_8859_1).contains(SampleFiles.EICAR)
                ? "stream: Win.Test.EICAR_HDB-1 FOUND"
                : "stream: OK";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
