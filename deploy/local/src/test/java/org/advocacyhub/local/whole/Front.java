package org.advocacyhub.local.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before the instances of one service as a Service of Kubernetes does: it knows connections and nothing of HTTP. A new one goes to the
 * ready instances in turn; one that is open stays with its instance until either side closes it. It sees what a client that quietly
 * tries again would hide: connections that an instance closed while a question was open. A question that comes after the close is the
 * caller's: it shows there as a failure, or not at all when asking again does no harm.
 */
final class Front implements AutoCloseable {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final int BYTES = 16 * 1024;

    private final ServerSocket door;
    private final List<Integer> ready = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final Queue<String> cut = new ConcurrentLinkedQueue<>();
    private final AtomicInteger turn = new AtomicInteger();

    /** @param port of the one instance that is ready */
    Front(int port) {
        ready.add(port);
        try {
            door = new ServerSocket(0, 0, HERE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::answerTheDoor);
    }

    /** Where callers find the service. */
    int port() {
        return door.getLocalPort();
    }

    /** The instance on this port has become ready. */
    void add(int port) {
        ready.add(port);
    }

    /** No new connection goes to this port; those that are open stay. */
    void remove(int port) {
        ready.remove(Integer.valueOf(port));
    }

    /** Connections that were closed before their last question was answered, each by the port of the instance that did it. */
    List<String> cut() {
        return List.copyOf(cut);
    }

    private void answerTheDoor() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                Thread.ofVirtual().start(() -> connect(caller));
            } catch (IOException _) {
                return; // closed
            }
        }
    }

    private void connect(Socket caller) {
        var candidates = List.copyOf(ready);
        int port = candidates.get(Math.floorMod(turn.getAndIncrement(), candidates.size()));
        try (caller;
                var instance = new Socket(HERE, port)) {
            caller.setTcpNoDelay(true);
            instance.setTcpNoDelay(true);
            open.addAll(List.of(caller, instance));
            var line = new Line(caller, instance, port);
            var questions = Thread.ofVirtual().start(line::passQuestions);
            line.passAnswers();
            questions.join();
            open.removeAll(List.of(caller, instance));
        } catch (IOException e) {
            cut.add(port + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One connection, through both its halves. */
    private final class Line {

        private final Socket caller;
        private final Socket instance;
        private final int port;
        private boolean isWaiting;
        private boolean isHungUp;

        private Line(Socket caller, Socket instance, int port) {
            this.caller = caller;
            this.instance = instance;
            this.port = port;
        }

        private void passQuestions() {
            try {
                var buffer = new byte[BYTES];
                for (int read; (read = question(buffer)) >= 0; ) {
                    asked();
                    instance.getOutputStream().write(buffer, 0, read);
                }
                instance.shutdownOutput();
            } catch (IOException _) {
                breakOff(instance); // whichever side broke: an unanswered question is noted by the answers' half
            }
        }

        /** What the caller sends next; a caller who leaves takes back the question that was open. */
        private int question(byte[] buffer) throws IOException {
            try {
                int read = caller.getInputStream().read(buffer);
                if (read < 0) {
                    hungUp();
                }
                return read;
            } catch (IOException left) {
                hungUp();
                throw left;
            }
        }

        private void passAnswers() {
            try {
                var buffer = new byte[BYTES];
                for (int read; (read = instance.getInputStream().read(buffer)) >= 0; ) {
                    answered();
                    caller.getOutputStream().write(buffer, 0, read);
                }
                over();
                caller.shutdownOutput();
            } catch (IOException _) {
                over();
                breakOff(caller);
            }
        }

        private synchronized void asked() {
            isWaiting = true;
        }

        private synchronized void answered() {
            isWaiting = false;
        }

        private synchronized void hungUp() {
            isHungUp = true;
        }

        private synchronized void over() {
            if (isWaiting && !isHungUp && !door.isClosed()) {
                cut.add(port + " closed a connection with a question open");
            }
        }
    }

    /** So that the other side sees a connection that broke, and not one that was closed. */
    private static void breakOff(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException _) {
            return; // it is closed already
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
