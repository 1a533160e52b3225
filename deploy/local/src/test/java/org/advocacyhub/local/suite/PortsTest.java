package org.advocacyhub.local.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void ports_are_the_usual_ones_when_nobody_moves_them() {
        var ports = Ports.from(Map.of());

        assertEquals(8081, ports.of(Part.REFERRAL));
        assertEquals("http://localhost:8180", ports.url(Part.KEYCLOAK));
    }

    @Test
    void an_offset_moves_all_and_a_variable_of_its_own_moves_one() {
        var ports = Ports.from(Map.of("HUB_PORT_OFFSET", "1000", "HUB_PORT_TRIAGE", "9999"));

        assertEquals(9081, ports.of(Port.REFERRAL));
        assertEquals(9999, ports.of(Port.TRIAGE));
        assertEquals(16432, ports.of(Port.POSTGRES));
    }

    @Test
    void a_wrong_number_is_refused_naming_its_variable() {
        var refusal =
                assertThrows(IllegalArgumentException.class, () -> Ports.from(Map.of("HUB_PORT_OFFSET", "a thousand")));

        assertTrue(refusal.getMessage().contains("HUB_PORT_OFFSET"), refusal.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Ports.from(Map.of("HUB_PORT_OFFSET", "60000")));
    }

    @Test
    void a_port_on_which_somebody_listens_is_taken() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = Ports.from(Map.of("HUB_PORT_PROVIDER", Integer.toString(other.getLocalPort())));

            assertTrue(ports.taken().contains(Port.PROVIDER));
        }
    }

    @Test
    void free_ports_all_differ() {
        var ports = Ports.free();

        assertEquals(Port.values().length, new HashSet<>(ports.byPort().values()).size());
        assertEquals(List.of(), ports.taken());
    }
}
