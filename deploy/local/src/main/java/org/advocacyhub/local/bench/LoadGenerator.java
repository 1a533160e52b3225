package org.advocacyhub.local.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Sends requests over connections that are kept, each connection one after the other. It shares the processors with what
 * it measures, so it does the least that can be done: bytes out, a status and a length in.
 */
final class LoadGenerator {

    private static final int LARGEST_HEAD = 16 * 1024;
    private static final int CHUNKED = -1;
    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";

    private final int port;
    private final int connections;

    LoadGenerator(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    /** How long the requests took together, and each of them, in nanoseconds. */
    record Load(long nanos, long[] latencies) {

        double perSecond() {
            return latencies.length * 1e9 / nanos;
        }
    }

    /**
     * Sends a number of requests.
     *
     * @param request the whole request by its number, from 0
     * @throws IOException also when an answer has another status
     */
    Load send(int requests, IntFunction<byte[]> request, int expectedStatus) throws IOException, InterruptedException {
        var next = new AtomicInteger();
        var latencies = new long[requests];
        try (var threads = Executors.newFixedThreadPool(connections)) {
            long start = System.nanoTime();
            var clients = new ArrayList<Future<?>>();
            for (int client = 0; client < connections; client++) {
                clients.add(threads.submit(() -> {
                    one(next, latencies, request, expectedStatus);
                    return null;
                }));
            }
            await(clients);
            return new Load(System.nanoTime() - start, latencies);
        }
    }

    private static void await(List<Future<?>> clients) throws IOException, InterruptedException {
        for (var client : clients) {
            try {
                client.get();
            } catch (ExecutionException failed) {
                throw new IOException(failed.getCause().getMessage(), failed.getCause());
            }
        }
    }

    private void one(AtomicInteger next, long[] latencies, IntFunction<byte[]> request, int expectedStatus)
            throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var buffer = new byte[LARGEST_HEAD];
            for (int number = next.getAndIncrement(); number < latencies.length; number = next.getAndIncrement()) {
                var bytes = request.apply(number);
                long start = System.nanoTime();
                socket.getOutputStream().write(bytes);
                expect(expectedStatus, socket.getInputStream(), buffer);
                latencies[number] = System.nanoTime() - start;
            }
        }
    }

    private static void expect(int expectedStatus, InputStream in, byte[] buffer) throws IOException {
        int read = 0;
        int body = -1;
        while (body < 0) {
            int more = in.read(buffer, read, buffer.length - read);
            if (more <= 0) {
                throw new IOException("the connection was closed within an answer");
            }
            read += more;
            body = endOfHead(buffer, read);
        }
        var head = new String(buffer, 0, body, StandardCharsets.ISO_8859_1);
        var answer = new ByteArrayOutputStream();
        answer.write(buffer, body, read - body);
        int length = lengthOf(head);
        while (length == CHUNKED ? !endsWithLastChunk(answer) : answer.size() < length) {
            int more = in.read(buffer);
            if (more <= 0) {
                throw new IOException("the connection was closed within an answer");
            }
            answer.write(buffer, 0, more);
        }
        if (!head.startsWith(Integer.toString(expectedStatus), "HTTP/1.1 ".length())) {
            throw new IOException("instead of " + expectedStatus + ": "
                    + head.lines().findFirst().orElse("") + " "
                    + answer.toString(StandardCharsets.UTF_8));
        }
    }

    /** Where the body begins; -1 when the head has not ended yet. */
    private static int endOfHead(byte[] bytes, int length) {
        for (int i = 3; i < length; i++) {
            if (bytes[i] == '\n' && bytes[i - 2] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    /** Nothing follows unasked, so what ends like the last chunk is the last chunk: our JSON has no bare line ends. */
    private static boolean endsWithLastChunk(ByteArrayOutputStream answer) {
        return answer.toString(StandardCharsets.ISO_8859_1).endsWith(LAST_CHUNK);
    }

    private static int lengthOf(String head) {
        int name = head.toLowerCase(Locale.ROOT).indexOf("content-length:");
        if (name < 0) {
            return CHUNKED;
        }
        int start = name + "content-length:".length();
        return Integer.parseInt(head.substring(start, head.indexOf('\r', start)).strip());
    }
}
