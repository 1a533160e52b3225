package org.advocacyhub.local.sbom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.advocacyhub.local.sbom.Licences.Licence;

/**
 * A list in the form of CycloneDX 1.6. The same files give the same bytes: the time is that of the sources, and the serial number comes from
 * what is listed.
 */
final class Sbom {

    /** Names in poms that are ids of the SPDX list; every other name is told as it stands. */
    private static final Set<String> SPDX_IDS =
            Set.of("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "EPL-1.0", "EPL-2.0", "MIT", "MIT-0", "MPL-2.0");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode list = JSON.createObjectNode();
    private final SortedMap<String, ObjectNode> components = new TreeMap<>();
    private final SortedMap<String, List<String>> parts = new TreeMap<>();
    private final Licences licences;

    /** A list of what {@code whole} is made of. */
    Sbom(Coordinates whole, Instant time, Licences licences) {
        this.licences = licences;
        list.put("bomFormat", "CycloneDX")
                .put("specVersion", "1.6")
                .put("serialNumber", "")
                .put("version", 1);
        var metadata = list.putObject("metadata").put("timestamp", time.toString());
        metadata.set("component", described("application", whole));
    }

    /** Adds an application that the whole is made of. */
    void addApplication(Coordinates application) {
        components.put(application.purl(), described("application", application));
    }

    /** Adds a file of a folder {@code origin}, once where several have the same; returns how it is called in here. */
    String add(String origin, Shipped file) {
        var reference = file.library().map(Coordinates::purl).orElse("file:" + origin + "/" + file.path());
        var component = components.computeIfAbsent(reference, _ -> component(reference, file));
        if (!component.at("/hashes/0/content").asText().equals(file.sha256())) {
            throw new IllegalStateException("two contents of " + reference);
        }
        component.withArray("/evidence/occurrences").addObject().put("location", origin + "/" + file.path());
        return reference;
    }

    /** Says which of the things in here a thing consists of. */
    void consists(Coordinates whole, Collection<String> of) {
        parts.put(whole.purl(), of.stream().sorted().toList());
    }

    private ObjectNode component(String reference, Shipped file) {
        var component = file.library()
                .map(library -> described("library", library).put("scope", "required"))
                .orElseGet(() -> JSON.createObjectNode()
                        .put("type", "file")
                        .put("bom-ref", reference)
                        .put("name", file.path()));
        component.putArray("hashes").addObject().put("alg", "SHA-256").put("content", file.sha256());
        return component;
    }

    private ObjectNode described(String type, Coordinates what) {
        var component = JSON.createObjectNode()
                .put("type", type)
                .put("bom-ref", what.purl())
                .put("group", what.group())
                .put("name", what.artifact())
                .put("version", what.version())
                .put("purl", what.purl());
        var named = licences.of(what);
        if (!named.isEmpty()) {
            var array = component.putArray("licenses");
            named.forEach(licence -> describe(array.addObject().putObject("license"), licence));
        }
        return component;
    }

    private static void describe(ObjectNode described, Licence licence) {
        described.put(SPDX_IDS.contains(licence.name()) ? "id" : "name", licence.name());
        licence.url().ifPresent(url -> described.put("url", url));
    }

    /** The finished list, indented, with a line feed at the end. */
    String json() {
        list.putArray("components").addAll(components.values());
        var dependencies = list.putArray("dependencies");
        for (Map.Entry<String, List<String>> part : parts.entrySet()) {
            var of = dependencies.addObject().put("ref", part.getKey()).putArray("dependsOn");
            part.getValue().forEach(of::add);
        }
        list.put("serialNumber", "");
        list.put(
                "serialNumber",
                "urn:uuid:" + UUID.nameUUIDFromBytes(list.toString().getBytes(StandardCharsets.UTF_8)));
        var printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return JSON.writer(printer).writeValueAsString(list) + "\n";
        } catch (JsonProcessingException aTreeAlwaysCan) {
            throw new IllegalStateException(aTreeAlwaysCan);
        }
    }
}
