package org.advocacyhub.provider.webhook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A partner's system that listens for webhooks and behaves as badly as it is told to: bytes of its own, no HTTP library. */
final class Receiver implements AutoCloseable {

    /** What it got. */
    record Got(String target, Map<String, String> headers, String body) {}

    /** What it does once it has read a request. */
    interface Behaviour {

        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Behaviour behaviour = answering("204 No Content");

    Receiver() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    static Behaviour answering(String status, String... headers) {
        return out ->
                out.write(("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n" + lines(headers) + "\r\n").getBytes());
    }

    static Behaviour saying(String bytes) {
        return out -> out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    void behave(Behaviour next) {
        behaviour = next;
    }

    String url() {
        return "http://localhost:" + server.getLocalPort() + "/hub?of=us";
    }

    List<Got> got() {
        return got;
    }

    int connections() {
        return connections.get();
    }

    private static String lines(String... headers) {
        return headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            got.add(read(new BufferedInputStream(socket.getInputStream())));
            behaviour.answer(socket.getOutputStream());
            socket.getOutputStream().flush();
        } catch (IOException | InterruptedException hungUp) {
            // the sender has had enough
        }
    }

    private static Got read(InputStream in) throws IOException {
        var target = line(in).split(" ")[1];
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            headers.put(
                    line.substring(0, line.indexOf(':')),
                    line.substring(line.indexOf(':') + 1).strip());
        }
        var body = in.readNBytes(Integer.parseInt(headers.get("Content-Length")));
        return new Got(target, headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("nothing more came");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
