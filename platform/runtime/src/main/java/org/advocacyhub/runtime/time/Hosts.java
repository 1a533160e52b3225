package org.advocacyhub.runtime.time;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** The hosts in the addresses of a service's servers. */
final class Hosts {

    private Hosts() {}

    /** Of {@code jdbc:postgresql://host:port,host:port/database}; without a host the driver means localhost. */
    static List<String> ofDatabase(String url) {
        var address = url.substring(url.indexOf(':') + 1);
        var start = address.indexOf("//");
        return start < 0
                ? List.of("localhost")
                : ofList(address.substring(start + 2).split("[/?]", 2)[0]);
    }

    /** Of {@code host:port,host:port}. */
    static List<String> ofList(String addresses) {
        return Stream.of(addresses.split(",")).map(Hosts::hostOf).toList();
    }

    static String ofUrl(String url) {
        var host = URI.create(url).getHost();
        return host == null ? url : hostOf(host);
    }

    private static String hostOf(String address) {
        var trimmed = address.strip();
        var scheme = trimmed.indexOf("://");
        var rest = scheme < 0 ? trimmed : trimmed.substring(scheme + 3);
        if (rest.startsWith("[")) {
            return rest.substring(1, rest.indexOf(']'));
        }
        var port = rest.lastIndexOf(':');
        return port < 0 || rest.indexOf(':') != port ? rest : rest.substring(0, port);
    }
}
