package org.advocacyhub.referral.document;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * A clamd over TCP, by its command INSTREAM: the file in chunks, each after its length in four bytes, a length of nought at the
 * end; the answer is {@code stream: OK} or {@code stream: <virus> FOUND}. Anything else is no finding.
 */
final class ClamAv implements VirusScan {

    private static final Logger LOG = Logger.getLogger(ClamAv.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1000;
    private static final int CONNECT_WITHIN_MS = 3000;

    private final String host;
    private final int port;
    private final Duration answerWithin;

    ClamAv(String address, Duration answerWithin) {
        var colon = address.lastIndexOf(':');
        if (colon < 1 || !address.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new IllegalStateException("hub.documents.clamav.address has to be host:port");
        }
        this.host = address.substring(0, colon);
        this.port = Integer.parseInt(address.substring(colon + 1));
        this.answerWithin = answerWithin;
    }

    @Override
    public Finding scan(Path file) throws IOException {
        try (var socket = new Socket()) {
            hangUpInTime(socket);
            socket.connect(new InetSocketAddress(host, port), CONNECT_WITHIN_MS);
            send(file, socket);
            var answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
            return findingOf(answer);
        }
    }

    /** A socket's own time limit is for reading only; a scanner that stops listening would hold the upload for ever. */
    private void hangUpInTime(Socket socket) {
        CompletableFuture.delayedExecutor(answerWithin.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    try {
                        socket.close();
                    } catch (IOException closedAlready) {
                        LOG.debug(closedAlready.getMessage());
                    }
                });
    }

    private static void send(Path file, Socket socket) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
        out.write(COMMAND);
        try (var content = Files.newInputStream(file)) {
            for (var chunk = content.readNBytes(CHUNK); chunk.length > 0; chunk = content.readNBytes(CHUNK)) {
                out.writeInt(chunk.length);
                out.write(chunk);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static Finding findingOf(String answer) throws IOException {
        if (answer.equals("stream: OK")) {
            return Finding.CLEAN;
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            LOG.warnf("a document was refused: %s", answer.replaceAll("[^A-Za-z0-9 .:_-]", "?"));
            return Finding.INFECTED;
        }
        throw new IOException("no finding: " + answer.replaceAll("[^A-Za-z0-9 .:_-]", "?"));
    }
}
