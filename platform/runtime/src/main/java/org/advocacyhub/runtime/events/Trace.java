package org.advocacyhub.runtime.events;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;

/** Carries the W3C trace context across the broker. */
final class Trace {

    private static final String TRACEPARENT = "traceparent";
    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private static final TextMapGetter<String> TRACEPARENT_ONLY = new TextMapGetter<>() {

        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of(TRACEPARENT);
        }

        @Override
        public String get(String traceparent, String key) {
            return TRACEPARENT.equals(key) ? traceparent : null;
        }
    };

    private Trace() {}

    /** The {@code traceparent} of the work under way, or null when it is not traced. */
    static String current() {
        var carrier = new HashMap<String, String>();
        W3C.inject(Context.current(), carrier, HashMap::put);
        return carrier.get(TRACEPARENT);
    }

    /** The context that continues a {@code traceparent}; the current one when it is null or no such thing. */
    static Context continued(String traceparent) {
        return W3C.extract(Context.current(), traceparent, TRACEPARENT_ONLY);
    }
}
