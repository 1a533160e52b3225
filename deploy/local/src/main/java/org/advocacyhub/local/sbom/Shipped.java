package org.advocacyhub.local.sbom;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A file of an image.
 *
 * @param path below the folder that the image has it from, with slashes
 * @param sha256 of its content, in hexadecimal
 * @param library what it is; empty where the build of the service itself made it
 */
record Shipped(String path, String sha256, Optional<Coordinates> library) {

    private static final String LIBRARIES = "quarkus-app-dependencies.txt";

    /**
     * All jars of a service, in the order of their paths.
     *
     * @param service the folder {@code target/quarkus-app} that {@code deploy/image/Dockerfile} copies
     * @param leftOut group and artifact, joined by a colon, of libraries that the build knows and does not pack (ADR 0109)
     * @throws IllegalStateException when a library is there that the build does not know or should not pack, or one is missing
     */
    static List<Shipped> of(Path service, Set<String> leftOut) throws IOException {
        var known = libraries(service);
        known.values().removeIf(library -> leftOut.contains(library.group() + ":" + library.artifact()));
        var shipped = new ArrayList<Shipped>();
        for (var jar : jars(service).entrySet()) {
            var isLibrary = jar.getKey().startsWith("lib/");
            var library = isLibrary ? known.remove(jar.getValue().getFileName().toString()) : null;
            if (isLibrary && library == null) {
                throw new IllegalStateException(jar.getValue() + " is in no line of " + LIBRARIES);
            }
            shipped.add(new Shipped(jar.getKey(), sha256(jar.getValue()), Optional.ofNullable(library)));
        }
        if (!known.isEmpty()) {
            throw new IllegalStateException(service + " lacks " + known.keySet());
        }
        return shipped;
    }

    private static Map<String, Coordinates> libraries(Path service) throws IOException {
        var libraries = new HashMap<String, Coordinates>();
        for (var line : Files.readAllLines(service.resolve(LIBRARIES))) {
            if (!line.isBlank()) {
                var library = Coordinates.parse(line.strip());
                libraries.put(library.fileName(), library);
            }
        }
        return libraries;
    }

    private static Map<String, Path> jars(Path service) throws IOException {
        var jars = new TreeMap<String, Path>();
        try (var files = Files.walk(service)) {
            files.filter(file -> file.toString().endsWith(".jar"))
                    .forEach(
                            file -> jars.put(service.relativize(file).toString().replace('\\', '/'), file));
        }
        return jars;
    }

    private static String sha256(Path file) throws IOException {
        try (var content = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
