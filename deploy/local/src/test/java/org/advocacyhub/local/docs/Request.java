package org.advocacyhub.local.docs;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request as curl would send it.
 *
 * @param port of the service on one machine
 * @param query the names of what is asked for
 * @param media the type of the body; null when there is none
 * @param body null when there is none, or it comes from a file of the reader's own
 */
record Request(String verb, int port, String path, List<String> query, String media, String body) {

    private static final Set<String> WITH_A_VALUE =
            Set.of("-H", "-X", "-d", "-F", "-o", "-w", "--data-binary", "--data-urlencode");

    /** Reads what curl was asked for; empty when it names no service of the suite. */
    static Optional<Request> of(List<String> words) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        var address = "";
        for (int index = 0; index < words.size(); index++) {
            var word = words.get(index);
            if (WITH_A_VALUE.contains(word)) {
                said.computeIfAbsent(word, _ -> new ArrayList<>()).add(words.get(++index));
            } else if (!word.startsWith("-")) {
                address = word.startsWith("http") ? word : "http://" + word;
            }
        }
        var uri = URI.create(address.isEmpty() ? "http://nowhere" : address);
        return uri.getPort() < 0 ? Optional.empty() : Optional.of(of(said, uri));
    }

    private static Request of(Map<String, List<String>> said, URI uri) {
        var sent = said.getOrDefault("-d", said.getOrDefault("--data-binary", List.of()));
        var hasBody = !sent.isEmpty() || said.containsKey("-F");
        var verb = said.getOrDefault("-X", List.of(hasBody ? "POST" : "GET")).getFirst();
        var form = said.containsKey("-F") ? "multipart/form-data" : "application/x-www-form-urlencoded";
        var media = said.getOrDefault("-H", List.of()).stream()
                .filter(header -> header.regionMatches(true, 0, "content-type:", 0, 13))
                .map(header -> header.substring(13).trim())
                .findFirst()
                .orElse(form);
        var body = sent.isEmpty() || sent.getFirst().startsWith("@") ? null : sent.getFirst();
        return new Request(verb, uri.getPort(), uri.getPath(), names(uri), hasBody ? media : null, body);
    }

    private static List<String> names(URI uri) {
        return uri.getRawQuery() == null
                ? List.of()
                : List.of(uri.getRawQuery().split("&")).stream()
                        .map(pair -> URLDecoder.decode(pair.split("=")[0], StandardCharsets.UTF_8))
                        .toList();
    }
}
