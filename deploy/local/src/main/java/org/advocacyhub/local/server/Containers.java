package org.advocacyhub.local.server;

import java.nio.file.Path;
import java.util.Optional;
import org.advocacyhub.local.suite.Part;

/**
 * The services as images of the Docker engine on this machine.
 *
 * @param repository what stands before the service's name, for example {@code registry.example.org/advocacy-hub}
 * @param tag of all four
 * @param lessons a folder in which each service leaves, when it ends, what its virtual machine learned; empty to run as it is
 */
public record Containers(String repository, String tag, Optional<Path> lessons) {

    /** The image of a service. */
    public String image(Part service) {
        return repository + "/" + service.id() + ":" + tag;
    }

    /** What the virtual machine of a service leaves: the cache that the next ones of the same image start from. */
    public Path lessonsOf(Part service) {
        return lessons.orElseThrow().resolve(service.id()).resolve("app.aot");
    }
}
