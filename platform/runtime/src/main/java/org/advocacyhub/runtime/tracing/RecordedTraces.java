package org.advocacyhub.runtime.tracing;

import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * What Quarkus builds its tracer with. Without a collector no span is recorded: the trace id still goes from a request to its events and
 * into the log, and that is all that it costs.
 */
@Singleton
final class RecordedTraces {

    private static final String PATH = "/v1/traces";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Goes by the trace id alone: a caller's wish to be recorded, or not, is not heard. */
    @Produces
    @Singleton
    @Unremovable
    static Sampler sampler(TracesConfig config) {
        return config.endpoint().isPresent() ? Sampler.traceIdRatioBased(config.ratio()) : Sampler.alwaysOff();
    }

    /** Sends by the batch from a thread of its own; a collector that is away costs spans and holds nothing up. */
    @Produces
    @Singleton
    @Unremovable
    static SpanProcessor processor(TracesConfig config) {
        return config.endpoint()
                .<SpanProcessor>map(
                        endpoint -> BatchSpanProcessor.builder(new AllowedOnly(OtlpHttpSpanExporter.builder()
                                        .setEndpoint(endpoint + PATH)
                                        .setCompression("gzip")
                                        .setTimeout(PATIENCE)
                                        .build()))
                                .build())
                .orElseGet(SpanProcessor::composite);
    }
}
