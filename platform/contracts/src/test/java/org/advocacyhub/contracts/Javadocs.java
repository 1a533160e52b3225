package org.advocacyhub.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the sources say about each record and its components, so that schemas and AsyncAPI say the same. */
final class Javadocs {

    private static final Path SOURCES = Path.of("src/main/java/org/advocacyhub/contracts");
    private static final Pattern RECORD = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@Type\\(\"[^\"]*\"\\)\\s*)?(?:public )?record (\\w+)", Pattern.DOTALL);
    private static final Pattern PARAM = Pattern.compile("@param (\\w+) ((?:(?!@param).)*)", Pattern.DOTALL);

    private final Map<String, String> ofRecords = new HashMap<>();
    private final Map<String, String> ofComponents = new HashMap<>();

    private Javadocs() {}

    static Javadocs read() {
        var docs = new Javadocs();
        try (var files = Files.list(SOURCES)) {
            for (var file : files.toList()) {
                docs.add(Files.readString(file));
            }
            return docs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> of(Class<?> event) {
        return Optional.ofNullable(ofRecords.get(event.getSimpleName()));
    }

    Optional<String> of(Class<?> event, String component) {
        return Optional.ofNullable(ofComponents.get(event.getSimpleName() + "." + component));
    }

    private void add(String source) {
        var found = RECORD.matcher(source);
        while (found.find()) {
            var comment = found.group(1);
            var name = found.group(2);
            var text = plain(comment.split("@param", 2)[0]);
            if (!text.isEmpty()) {
                ofRecords.put(name, text);
            }
            var params = PARAM.matcher(comment);
            while (params.find()) {
                ofComponents.put(name + "." + params.group(1), plain(params.group(2)));
            }
        }
    }

    private static String plain(String comment) {
        return comment.replaceAll("\\n\\s*\\*", " ")
                .replaceAll("\\{@\\w+ ([^}]*)}", "$1")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
