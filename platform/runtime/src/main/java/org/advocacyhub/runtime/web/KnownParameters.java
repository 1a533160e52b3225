package org.advocacyhub.runtime.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.advocacyhub.runtime.web.Refusal.FieldError;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a request whose address asks for what the operation does not know: a filter that is misspelt, or given twice, would else
 * be left out and the answer be that to another question. Which parameters there are, and of which types, is read from the
 * resource's method, so that no second list has to be kept. Who may not call at all is refused before.
 */
class KnownParameters {

    private final Map<Method, SortedMap<String, Legible>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter(nonBlocking = true) // so that it runs on every thread on which a resource may run
    void refuseOthers(ResourceInfo operation, UriInfo uri, HttpHeaders headers) {
        var given = uri.getQueryParameters();
        if (given.isEmpty() || isPageForEverybody(operation)) {
            return;
        }
        var forProgram = !isAskedForAPage(headers);
        var parameters = known.computeIfAbsent(operation.getResourceMethod(), KnownParameters::of);
        var leftAside = of(operation, LeavesAside.class)
                .map(LeavesAside::value)
                .map(Arrays::asList)
                .orElse(List.of());
        var errors = given.entrySet().stream()
                .filter(parameter -> !leftAside.contains(parameter.getKey()))
                .filter(parameter -> forProgram || parameters.containsKey(parameter.getKey()))
                .flatMap(parameter -> wrong(parameter.getKey(), parameter.getValue(), parameters).stream())
                .sorted(Comparator.comparing(FieldError::field))
                .toList();
        if (!errors.isEmpty()) {
            throw Refusal.invalid("invalid-request", "Correct the named parameters.", errors);
        }
    }

    private static Optional<FieldError> wrong(String name, List<String> values, SortedMap<String, Legible> parameters) {
        var legible = parameters.get(name);
        if (legible == null) {
            return Optional.of(new FieldError(name, "unknown-parameter", which(parameters.keySet())));
        }
        if (values.size() > 1) {
            return Optional.of(new FieldError(name, "repeated-parameter", "Give it once."));
        }
        return values.stream().allMatch(legible.texts()) ? Optional.empty() : Optional.of(legible.refused(name));
    }

    private static String which(Set<String> names) {
        return names.isEmpty()
                ? "There is no such parameter: this takes none."
                : "There is no such parameter. There are: " + String.join(", ", names) + ".";
    }

    /** People come to such a page by links that others decorate: what it does not know it leaves out. */
    private static boolean isPageForEverybody(ResourceInfo operation) {
        return of(operation, PermitAll.class).isPresent()
                && of(operation, Produces.class)
                        .filter(produces ->
                                Arrays.stream(produces.value()).allMatch(type -> type.startsWith(MediaType.TEXT_HTML)))
                        .isPresent();
    }

    /** So do those who sign in to read one: the issuer adds what it has to say, too (ADR 0119). What the page knows has to be legible. */
    private static boolean isAskedForAPage(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .anyMatch(type -> !type.isWildcardType() && type.isCompatible(MediaType.TEXT_HTML_TYPE));
    }

    private static <A extends Annotation> Optional<A> of(ResourceInfo operation, Class<A> annotation) {
        return Optional.ofNullable(operation.getResourceMethod().getAnnotation(annotation))
                .or(() -> Optional.ofNullable(operation.getResourceClass().getAnnotation(annotation)));
    }

    private static SortedMap<String, Legible> of(Method operation) {
        var parameters = new TreeMap<String, Legible>();
        for (var parameter : operation.getParameters()) {
            add(parameter, parameter.getType(), parameters);
        }
        return parameters;
    }

    private static void add(AnnotatedElement place, Class<?> type, Map<String, Legible> parameters) {
        var query = place.getAnnotation(QueryParam.class);
        if (query != null) {
            parameters.put(query.value(), Legible.as(type));
        } else if (place.isAnnotationPresent(BeanParam.class)) {
            Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                    .flatMap(bean -> Arrays.stream(bean.getDeclaredFields()))
                    .forEach(field -> add(field, field.getType(), parameters));
        }
    }
}
