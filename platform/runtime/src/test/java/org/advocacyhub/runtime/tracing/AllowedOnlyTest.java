package org.advocacyhub.runtime.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No personal data leaves with a span (architecture.md 7), and nothing is recorded that nobody asked for. */
class AllowedOnlyTest {

    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");

    private final List<SpanData> sent = new ArrayList<>();
    private final Tracer tracer = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(new AllowedOnly(new Collecting(sent))))
            .build()
            .get("test");

    @Test
    void of_a_request_the_method_and_the_route_are_told_and_not_what_was_asked_for() {
        tracer.spanBuilder("GET /people/Robin Example")
                .setSpanKind(SpanKind.SERVER)
                .setAttribute("http.request.method", "GET")
                .setAttribute("url.path", "/people/Robin Example")
                .setAttribute("url.query", "name=Example")
                .setAttribute("client.address", "192.0.2.7")
                .setAttribute("user_agent.original", "Robin's telephone")
                .setAttribute("enduser.id", "robin")
                .setAttribute(ROUTE, "/people/{id}")
                .startSpan()
                .end();

        var span = sent.getFirst();
        assertThat(span.getName()).isEqualTo("GET /people/{id}");
        assertThat(span.getAttributes())
                .isEqualTo(Attributes.builder()
                        .put("http.request.method", "GET")
                        .put("http.route", "/people/{id}")
                        .build());
        assertThat(span.getTotalAttributeCount()).isEqualTo(2);
        assertThat(span.toString()).doesNotContain("Robin Example");
    }

    @Test
    void a_path_that_no_route_fits_is_not_told() {
        tracer.spanBuilder("GET /Robin")
                .setSpanKind(SpanKind.SERVER)
                .setAttribute("http.request.method", "GET")
                .startSpan()
                .end();
        tracer.spanBuilder("https://example.org/Robin")
                .setSpanKind(SpanKind.CLIENT)
                .startSpan()
                .end();

        assertThat(sent).extracting(SpanData::getName).containsExactly("GET", "CLIENT");
    }

    @Test
    void an_error_is_told_by_its_type_and_not_by_its_words() {
        var cause = SpanContext.create(
                "0af7651916cd43dd8448eb211c80319c",
                "b7ad6b7169203331",
                TraceFlags.getSampled(),
                TraceState.getDefault());
        var span = tracer.spanBuilder("process referrals")
                .setSpanKind(SpanKind.CONSUMER)
                .addLink(cause, Attributes.of(AttributeKey.stringKey("who"), "Robin"))
                .startSpan();
        span.recordException(new IllegalArgumentException("no such town: Robin"));
        span.setStatus(StatusCode.ERROR, "no such town: Robin")
                .setAttribute("error.type", "IllegalArgumentException")
                .setAttribute("db.query.text", "select 'Robin'")
                .end();

        var told = sent.getFirst();
        assertThat(told.getName()).isEqualTo("process referrals");
        assertThat(told.getStatus()).isEqualTo(StatusData.create(StatusCode.ERROR, ""));
        assertThat(told.getEvents()).isEmpty();
        assertThat(told.getTotalRecordedEvents()).isZero();
        assertThat(told.getLinks()).containsExactly(LinkData.create(cause));
        assertThat(told.getAttributes())
                .isEqualTo(Attributes.of(AttributeKey.stringKey("error.type"), "IllegalArgumentException"));
    }

    @Test
    void without_a_collector_a_trace_has_an_id_and_is_not_recorded() {
        var span = span(RecordedTraces.sampler(new Given(Optional.empty(), 1)));

        assertThat(span.getSpanContext().isValid()).isTrue();
        assertThat(span.isRecording()).isFalse();
    }

    /** Every service decides by the trace id: a trace is recorded whole or not at all. */
    @Test
    void with_one_the_share_that_was_asked_for_is_recorded() {
        var all = new Given(Optional.of("http://collector:4318"), 1);
        var none = new Given(Optional.of("http://collector:4318"), 0);
        var half = new Given(Optional.of("http://collector:4318"), 0.5);

        assertThat(span(RecordedTraces.sampler(all)).isRecording()).isTrue();
        assertThat(span(RecordedTraces.sampler(none)).isRecording()).isFalse();
        assertThat(IntStream.range(0, 1000)
                        .filter(_ -> span(RecordedTraces.sampler(half)).isRecording())
                        .count())
                .isBetween(350L, 650L);
    }

    private static Span span(Sampler sampler) {
        return SdkTracerProvider.builder()
                .setSampler(sampler)
                .addSpanProcessor(SimpleSpanProcessor.create(new Collecting(new ArrayList<>())))
                .build()
                .get("test")
                .spanBuilder("work")
                .startSpan();
    }

    private record Given(Optional<String> endpoint, double ratio) implements TracesConfig {}

    private record Collecting(List<SpanData> sent) implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            sent.addAll(spans);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
