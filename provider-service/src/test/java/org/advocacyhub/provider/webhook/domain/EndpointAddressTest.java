package org.advocacyhub.provider.webhook.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Set;
import org.advocacyhub.provider.webhook.domain.EndpointAddress.Allowed;
import org.advocacyhub.provider.webhook.domain.EndpointAddress.Complaint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointAddressTest {

    private static final Allowed IN_EARNEST = new Allowed(Set.of(443, 8443), false);
    private static final Allowed ANYWHERE = new Allowed(Set.of(443), true);

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "https://example.org, -, -",
                "https://example.org:8443/hub?a=b, -, -",
                "https://example.org:8444/, port-not-allowed, -",
                "https://example.org:22/, port-not-allowed, -",
                "http://example.org/, https-only, -",
                "ftp://example.org/, https-only, https-only",
                "file:///etc/passwd, https-only, https-only",
                "https:///hub, no-host, no-host",
                "https://user:secret@example.org/, not-allowed-in-url, not-allowed-in-url",
                "https://example.org/#part, not-allowed-in-url, not-allowed-in-url",
                "https://exa mple.org/, not-a-url, not-a-url",
                "https://[2a00:1450::1]/, -, -"
            })
    void an_address_is_taken_or_not(String address, String inEarnest, String anywhere) {
        assertEquals(inEarnest, code(address, IN_EARNEST));
        assertEquals(anywhere, code(address, ANYWHERE));
    }

    @Test
    void an_address_has_its_parts() {
        var address = new EndpointAddress(URI.create("https://[2a00:1450::1]:8443/hub%20a?b=c"));

        assertEquals("2a00:1450::1", address.host());
        assertEquals(8443, address.port());
        assertEquals("/hub%20a?b=c", address.target());
        assertEquals("/", new EndpointAddress(URI.create("https://example.org")).target());
        assertEquals(443, new EndpointAddress(URI.create("https://example.org")).port());
        assertEquals(80, new EndpointAddress(URI.create("http://example.org")).port());
    }

    private static String code(String address, Allowed allowed) {
        return EndpointAddress.complaint(address, allowed).map(Complaint::code).orElse(null);
    }
}
