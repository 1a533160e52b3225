package org.advocacyhub.runtime.web;

import jakarta.ws.rs.HttpMethod;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;

/**
 * The methods that a path has, for the answer to one that it has not (RFC 9110, 15.5.6). The REST layer looks no further than the resource
 * that it tried last, names no method, and takes a path for unknown when that resource happens to lack it: here all are asked.
 */
final class OfferedMethods {

    private OfferedMethods() {}

    /** Those that the path of the request in hand has, when its own is not among them; else none. */
    static Set<String> insteadOfTheOneAsked() {
        var request = CurrentRequestManager.get();
        var offered = offeredAt(request);
        return offered.contains(request.getMethod()) ? Set.of() : offered;
    }

    private static Set<String> offeredAt(ResteasyReactiveRequestContext request) {
        var path = request.getPathWithoutPrefix();
        var resources = new RequestMapper<>(request.getDeployment().getClassMappers());
        var offered = new TreeSet<String>();
        Stream.iterate(resources.map(path), match -> match != null, match -> resources.continueMatching(path, match))
                .flatMap(OfferedMethods::methodsOf)
                .forEach(offered::add);
        if (offered.contains(HttpMethod.GET)) {
            offered.add(HttpMethod.HEAD);
        }
        if (!offered.isEmpty()) {
            offered.add(HttpMethod.OPTIONS);
        }
        return offered;
    }

    private static Stream<String> methodsOf(RequestMatch<InitialMatch> resource) {
        var rest = resource.remaining.isEmpty() ? "/" : resource.remaining;
        return Arrays.stream(resource.value.handlers)
                .filter(ClassRoutingHandler.class::isInstance)
                .map(ClassRoutingHandler.class::cast)
                .flatMap(routing -> routing.getMappers().entrySet().stream())
                .filter(method -> method.getKey() != null && method.getValue().map(rest) != null)
                .map(Map.Entry::getKey);
    }
}
