package org.advocacyhub.runtime.web;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large a body may be: small everywhere, larger only where a service takes files. */
@ApplicationScoped
class LargestBody {

    private final long usual;
    private final long ofAnUpload;
    private final Predicate<String> takesUploads;

    /**
     * @param usual for every path that takes no files
     * @param ofAnUpload for the paths that do; the server itself reads no more than this anywhere
     * @param uploadPaths which paths those are, as a regular expression; absent when there are none
     */
    LargestBody(
            @ConfigProperty(name = "hub.http.largest-body") MemorySize usual,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize ofAnUpload,
            @ConfigProperty(name = "hub.http.upload-paths") Optional<String> uploadPaths) {
        this.ofAnUpload = ofAnUpload.asLongValue();
        this.usual = Math.min(usual.asLongValue(), this.ofAnUpload);
        this.takesUploads = uploadPaths
                .map(paths -> Pattern.compile(paths).asMatchPredicate())
                .orElse(path -> false);
    }

    long on(String path) {
        return takesUploads.test(path) ? ofAnUpload : usual;
    }
}
