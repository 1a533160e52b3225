package org.advocacyhub.runtime.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Lets out of each span only what is on a list. Not on it, whoever instruments what: addresses with their queries, callers and their
 * networks, bodies, statements, and the messages of errors, which may quote what somebody typed.
 */
final class AllowedOnly implements SpanExporter {

    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");

    /** Names of OpenTelemetry's semantic conventions. Values are of our own making, numbers, or ids that events carry too. */
    static final Set<String> ATTRIBUTES = Set.of(
            METHOD.getKey(),
            ROUTE.getKey(),
            "http.response.status_code",
            "code.function.name",
            "code.function",
            "code.namespace",
            "error.type",
            "messaging.system",
            "messaging.operation.type",
            "messaging.destination.name",
            "messaging.destination.partition.id",
            "messaging.kafka.offset",
            "messaging.message.id",
            "cloudevents.event_type",
            "cloudevents.event_subject");

    private final SpanExporter collector;

    AllowedOnly(SpanExporter collector) {
        this.collector = collector;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        return collector.export(spans.stream().<SpanData>map(Allowed::new).toList());
    }

    @Override
    public CompletableResultCode flush() {
        return collector.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return collector.shutdown();
    }

    private static final class Allowed extends DelegatingSpanData {

        private final Attributes attributes;

        Allowed(SpanData span) {
            super(span);
            this.attributes = span.getAttributes().toBuilder()
                    .removeIf(key -> !ATTRIBUTES.contains(key.getKey()))
                    .build();
        }

        @Override
        public Attributes getAttributes() {
            return attributes;
        }

        @Override
        public int getTotalAttributeCount() {
            return attributes.size();
        }

        /** Of what comes over HTTP the method and the route as the code has it, never the path as it was asked for. */
        @Override
        public String getName() {
            if (getKind() != SpanKind.SERVER && getKind() != SpanKind.CLIENT) {
                return super.getName();
            }
            var method = attributes.get(METHOD);
            var route = attributes.get(ROUTE);
            return (method == null ? getKind().name() : method) + (route == null ? "" : " " + route);
        }

        @Override
        public StatusData getStatus() {
            return StatusData.create(super.getStatus().getStatusCode(), "");
        }

        @Override
        public List<EventData> getEvents() {
            return List.of();
        }

        @Override
        public int getTotalRecordedEvents() {
            return 0;
        }

        @Override
        public List<LinkData> getLinks() {
            return super.getLinks().stream()
                    .map(link -> LinkData.create(link.getSpanContext()))
                    .toList();
        }
    }
}
