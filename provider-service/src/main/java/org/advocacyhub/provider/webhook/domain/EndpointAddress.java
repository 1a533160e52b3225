package org.advocacyhub.provider.webhook.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** What the address of a webhook may look like. Where its name leads is checked each time that it is called. */
public record EndpointAddress(URI uri) {

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    private static final String HTTPS = "https";

    /**
     * What an installation allows.
     *
     * @param ports at these alone
     * @param anywhere for tests and development: also without TLS, at any port
     */
    public record Allowed(Set<Integer> ports, boolean anywhere) {}

    /** Why an address can't be taken. */
    public record Complaint(String code, String message) {}

    /** What is wrong with an address as the partner wrote it; empty when it can be taken. */
    public static Optional<Complaint> complaint(String text, Allowed allowed) {
        try {
            return new EndpointAddress(new URI(text)).complaint(allowed);
        } catch (URISyntaxException notAUri) {
            return Optional.of(new Complaint("not-a-url", "This is no URL: send one such as https://example.org/hub."));
        }
    }

    private Optional<Complaint> complaint(Allowed allowed) {
        if (!HTTPS.equals(uri.getScheme()) && !(allowed.anywhere() && "http".equals(uri.getScheme()))) {
            return Optional.of(new Complaint("https-only", "The address must begin with https://."));
        }
        if (uri.getHost() == null) {
            return Optional.of(new Complaint("no-host", "The address names no host."));
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return Optional.of(new Complaint(
                    "not-allowed-in-url",
                    "No user, password or fragment in the address: the signature says who calls."));
        }
        if (!allowed.anywhere() && !allowed.ports().contains(port())) {
            return Optional.of(new Complaint(
                    "port-not-allowed",
                    "Only these ports are called: "
                            + String.join(
                                    ", ",
                                    allowed.ports().stream()
                                            .sorted()
                                            .map(String::valueOf)
                                            .toList())
                            + "."));
        }
        return Optional.empty();
    }

    /** The host as the resolver takes it: an IPv6 address without its brackets. */
    public String host() {
        var host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    public boolean isTls() {
        return HTTPS.equals(uri.getScheme());
    }

    public int port() {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return isTls() ? HTTPS_PORT : HTTP_PORT;
    }

    /** Path and query, as they stand in a request. */
    public String target() {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
