package org.advocacyhub.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which port each part of one suite listens on. */
public record Ports(Map<Port, Integer> byPort) {

    /** Added to every usual port. */
    public static final String OFFSET_VARIABLE = "HUB_PORT_OFFSET";

    public Ports {
        byPort = Map.copyOf(byPort);
    }

    /**
     * The usual ports, moved by {@code HUB_PORT_OFFSET}, single ones set by {@code HUB_PORT_<NAME>}.
     *
     * @throws IllegalArgumentException naming the variable, when a value is no port
     */
    public static Ports from(Map<String, String> environment) {
        int offset = number(environment, OFFSET_VARIABLE, 0);
        var ports = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            int chosen = number(environment, port.variable(), port.usual() + offset);
            if (chosen < 1 || chosen > 65535) {
                throw new IllegalArgumentException(port + " would listen on " + chosen + ", which is no port: set "
                        + OFFSET_VARIABLE + " or " + port.variable() + " so that it lies between 1 and 65535");
            }
            ports.put(port, chosen);
        }
        return new Ports(ports);
    }

    private static int number(Map<String, String> environment, String variable, int otherwise) {
        var value = environment.get(variable);
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(variable + " is \"" + value + "\", which is no whole number", e);
        }
    }

    /** Ports that nobody uses at the moment, for a suite beside the ordinary one. */
    public static Ports free() {
        var sockets = new ArrayList<ServerSocket>();
        try {
            var ports = new EnumMap<Port, Integer>(Port.class);
            for (var port : Port.values()) {
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                sockets.add(socket);
                ports.put(port, socket.getLocalPort());
            }
            return new Ports(ports);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sockets.forEach(Ports::close);
        }
    }

    public int of(Port port) {
        return byPort.get(port);
    }

    public int of(Part part) {
        return of(part.port());
    }

    /** Where people and programs reach a part that speaks HTTP. */
    public String url(Part part) {
        return "http://localhost:" + of(part);
    }

    /** Ports that another suite uses as well. */
    public List<Port> sharedWith(Ports other) {
        return List.of(Port.values()).stream()
                .filter(port -> other.byPort().containsValue(of(port)))
                .toList();
    }

    /** Ports on which some other program listens already. */
    public List<Port> taken() {
        return List.of(Port.values()).stream().filter(port -> isTaken(of(port))).toList();
    }

    /** True when some program listens on the port. */
    static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException _) {
            return true; // refused by the system: that is the answer
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
