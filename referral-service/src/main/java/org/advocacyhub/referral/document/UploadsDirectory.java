package org.advocacyhub.referral.document;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request's files lie, as they came, until the request ends. A process that is killed leaves them behind: the next one
 * empties the directory before it takes requests.
 */
@ApplicationScoped
@Startup
class UploadsDirectory {

    UploadsDirectory(@ConfigProperty(name = "quarkus.http.body.uploads-directory") Path directory) throws IOException {
        Files.createDirectories(directory, FileStore.ownersOnly());
        try (var left = Files.newDirectoryStream(directory, Files::isRegularFile)) {
            for (var file : left) {
                Files.deleteIfExists(file);
            }
        }
    }
}
