package org.advocacyhub.runtime.events;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.runtime.events.Arrival.Known;
import org.advocacyhub.runtime.tracing.TracesConfig;

/**
 * Hands events to their handlers. The work belongs to the trace of the request that caused the event, and so does what it tells in turn;
 * where traces are recorded it is a span of that trace.
 */
@ApplicationScoped
class Handling {

    private final Tracer tracer;
    private final boolean isRecorded;

    Handling(Tracer tracer, TracesConfig traces) {
        this.tracer = tracer;
        this.isRecorded = traces.endpoint().isPresent();
    }

    <E extends IntegrationEvent> void of(Known<E> known, Subscriber<E> subscriber) {
        var cause = Trace.continued(known.traceparent());
        if (isRecorded) {
            recorded(known, subscriber, cause);
        } else {
            try (var _ = cause.makeCurrent()) {
                subscriber.handle(known.event(), known.context());
            }
        }
    }

    private <E extends IntegrationEvent> void recorded(Known<E> known, Subscriber<E> subscriber, Context cause) {
        var span = span(known, cause);
        try (var _ = cause.with(span).makeCurrent()) {
            subscriber.handle(known.event(), known.context());
        } catch (RuntimeException | Error failure) {
            span.setStatus(StatusCode.ERROR)
                    .setAttribute("error.type", failure.getClass().getName());
            throw failure;
        } finally {
            span.end();
        }
    }

    private Span span(Known<?> known, Context cause) {
        var context = known.context();
        return tracer.spanBuilder("process " + context.topic())
                .setParent(cause)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.destination.name", context.topic())
                .setAttribute("messaging.destination.partition.id", Integer.toString(context.partition()))
                .setAttribute("messaging.kafka.offset", context.offset())
                .setAttribute("messaging.message.id", context.eventId().toString())
                .setAttribute("cloudevents.event_type", context.type())
                .setAttribute("cloudevents.event_subject", known.event().key())
                .startSpan();
    }
}
