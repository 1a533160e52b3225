package org.advocacyhub.local.sbom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Licences as the poms name them, which Maven has fetched with the jars: the pom's own, else the nearest parent's. */
final class Licences {

    /** A licence in its author's words. */
    record Licence(String name, Optional<String> url) {}

    private static final String OURS = "org.advocacyhub";

    private final Path repository;
    private final Path ourPom;

    /**
     * @param repository where Maven keeps what it fetched
     * @param ourPom the parent of our own modules
     */
    Licences(Path repository, Path ourPom) {
        this.repository = repository;
        this.ourPom = ourPom;
    }

    /** None where no pom names one, or the pom is not there. */
    List<Licence> of(Coordinates library) {
        if (library.group().equals(OURS)) {
            return read(ourPom);
        }
        return read(pom(library.group(), library.artifact(), library.version()));
    }

    private Path pom(String group, String artifact, String version) {
        return repository
                .resolve(group.replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ".pom");
    }

    private List<Licence> read(Path pom) {
        if (!Files.exists(pom)) {
            return List.of();
        }
        var project = parse(pom);
        var own = children(project, "licenses")
                .flatMap(licences -> children(licences, "license"))
                .flatMap(licence -> text(licence, "name").stream()
                        .map(name -> new Licence(name, text(licence, "url").filter(url -> !url.contains(" ")))))
                .toList();
        return own.isEmpty() ? ofParent(project) : own;
    }

    private List<Licence> ofParent(Element project) {
        return children(project, "parent")
                .findFirst()
                .map(parent -> read(pom(
                        text(parent, "groupId").orElseThrow(),
                        text(parent, "artifactId").orElseThrow(),
                        text(parent, "version").orElseThrow())))
                .orElse(List.of());
    }

    private static Element parse(Path pom) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            throw new IllegalStateException("cannot read " + pom, unreadable);
        }
    }

    private static Optional<String> text(Element element, String name) {
        return children(element, name)
                .findFirst()
                .map(child -> child.getTextContent().strip().replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty());
    }

    private static Stream<Element> children(Node parent, String name) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node instanceof Element && node.getNodeName().equals(name))
                .map(Element.class::cast);
    }
}
