package org.advocacyhub.local.sbom;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What Maven calls a jar. */
record Coordinates(String group, String artifact, String classifier, String type, String version) {

    private static final int PARTS = 5;

    /** One line of the list that the build of a service leaves: {@code group:artifact:classifier:type:version}. */
    static Coordinates parse(String line) {
        var parts = line.split(":", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("not group:artifact:classifier:type:version: " + line);
        }
        return new Coordinates(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    /** Its name in the folder of libraries. */
    String fileName() {
        return group + "." + artifact + "-" + version + (classifier.isEmpty() ? "" : "-" + classifier) + "." + type;
    }

    /** By which a list of known faults finds it (package-url). */
    String purl() {
        return "pkg:maven/" + encoded(group) + "/" + encoded(artifact) + "@" + encoded(version) + "?"
                + (classifier.isEmpty() ? "" : "classifier=" + encoded(classifier) + "&") + "type=" + encoded(type);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
