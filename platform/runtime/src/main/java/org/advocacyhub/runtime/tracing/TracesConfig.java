package org.advocacyhub.runtime.tracing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Whether traces are recorded, and where they go. */
@ConfigMapping(prefix = "hub.traces")
public interface TracesConfig {

    /** The collector's address for OTLP over HTTP, for example {@code http://collector:4318}; without one nothing is recorded. */
    Optional<String> endpoint();

    /** Share of traces that is recorded, 0 to 1. Decided by the trace id, so that all four services record the same ones. */
    @WithDefault("1.0")
    double ratio();
}
