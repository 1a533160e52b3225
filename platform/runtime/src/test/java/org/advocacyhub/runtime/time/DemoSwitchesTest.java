package org.advocacyhub.runtime.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo's clock cannot be switched on by accident. */
class DemoSwitchesTest {

    private static final List<String> HERE = List.of("localhost", "127.0.0.1", "::1");
    private static final Optional<String> FILE = Optional.of("/demo/clock");

    @Test
    void without_any_switch_time_is_real() {
        assertTrue(new DemoSwitches(false, Optional.empty(), List.of("db.example.org"))
                .clockFile()
                .isEmpty());
    }

    @Test
    void all_switches_together_turn_it_on() {
        assertEquals(Optional.of(Path.of("/demo/clock")), new DemoSwitches(true, FILE, HERE).clockFile());
    }

    @Test
    void one_switch_alone_stops_the_service() {
        assertThrows(IllegalStateException.class, new DemoSwitches(true, Optional.empty(), HERE)::clockFile);
        assertThrows(IllegalStateException.class, new DemoSwitches(false, FILE, HERE)::clockFile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"db.example.org", "10.0.0.7", "localhost.example.org", "0.0.0.0", "127.0.0.1.example.org", ""})
    void a_server_elsewhere_stops_the_service(String elsewhere) {
        var switches = new DemoSwitches(true, FILE, List.of("localhost", elsewhere));

        assertThrows(IllegalStateException.class, switches::clockFile);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jdbc:postgresql://127.0.0.1:5432/referral                | 127.0.0.1
            jdbc:postgresql://db.example.org/referral?ssl=true       | db.example.org
            jdbc:postgresql://localhost:5432,db.example.org:1/r      | localhost db.example.org
            jdbc:postgresql://[::1]:5432/referral                    | ::1
            jdbc:postgresql:referral                                 | localhost
            jdbc:otel:postgresql://db.example.org/referral           | db.example.org
            """)
    void the_databases_hosts_are_found_in_its_url(String url, String hosts) {
        assertEquals(List.of(hosts.split(" ")), Hosts.ofDatabase(url));
    }

    @Test
    void the_brokers_and_the_issuers_hosts_are_found() {
        assertEquals(List.of("localhost", "kafka-1"), Hosts.ofList("localhost:9092, PLAINTEXT://kafka-1:9092"));
        assertEquals("id.example.org", Hosts.ofUrl("https://id.example.org:8443/realms/hub"));
        assertEquals("::1", Hosts.ofUrl("http://[::1]:8180/realms/hub"));
    }
}
