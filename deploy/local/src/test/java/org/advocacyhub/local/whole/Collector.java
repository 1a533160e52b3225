package org.advocacyhub.local.whole;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Takes what services tell of their work by OTLP over HTTP, as an operator's collector does. */
final class Collector implements AutoCloseable {

    private static final String SERVICE_NAME = "service.name";
    private static final int MOST_KEPT = 20_000;

    /** One piece of work of one service; {@code parentId} is empty where the trace begins. */
    record Work(
            String service,
            String traceId,
            String spanId,
            String parentId,
            String name,
            Map<String, String> attributes,
            int events,
            String statusText) {

        boolean isOf(String serviceName) {
            return service.equals(serviceName);
        }

        String attribute(String key) {
            return attributes.getOrDefault(key, "");
        }
    }

    private final Deque<Work> told = new ArrayDeque<>();
    private final HttpServer server;

    private Collector(HttpServer server) {
        this.server = server;
    }

    /** On a free port of the loopback address. */
    static Collector start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var collector = new Collector(server);
        server.createContext("/v1/traces", collector::take);
        server.start();
        return collector;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The latest of all that was told, whichever test caused it. */
    synchronized List<Work> told() {
        return List.copyOf(told);
    }

    private synchronized void keep(Work work) {
        told.add(work);
        if (told.size() > MOST_KEPT) {
            told.remove();
        }
    }

    List<Work> ofTrace(String traceId) {
        return told().stream().filter(work -> work.traceId().equals(traceId)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange;
                var body = body(exchange)) {
            for (var resource : ExportTraceServiceRequest.parseFrom(body).getResourceSpansList()) {
                var service =
                        attributes(resource.getResource().getAttributesList()).getOrDefault(SERVICE_NAME, "");
                resource.getScopeSpansList().stream()
                        .flatMap(scope -> scope.getSpansList().stream())
                        .forEach(span -> keep(work(service, span)));
            }
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static InputStream body(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody();
        return "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                ? new GZIPInputStream(body)
                : body;
    }

    private static Work work(String service, Span span) {
        return new Work(
                service,
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                span.getName(),
                attributes(span.getAttributesList()),
                span.getEventsCount(),
                span.getStatus().getMessage());
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }

    private static Map<String, String> attributes(List<KeyValue> list) {
        var attributes = new TreeMap<String, String>();
        for (var attribute : list) {
            var value = attribute.getValue();
            attributes.put(
                    attribute.getKey(),
                    value.hasStringValue() ? value.getStringValue() : String.valueOf(value.getIntValue()));
        }
        return attributes;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
