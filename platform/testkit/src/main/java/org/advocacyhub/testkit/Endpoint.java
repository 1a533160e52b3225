package org.advocacyhub.testkit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One operation of a service's API.
 *
 * @param verb {@code GET}, {@code POST} ...
 * @param path with its parameters in braces, for example {@code /referrals/{id}}
 */
record Endpoint(String verb, String path) {

    static final DescribedPredicate<JavaMethod> ARE_ENDPOINTS =
            DescribedPredicate.describe("are endpoints", Endpoint::isEndpoint);

    private static final String PATH = "jakarta.ws.rs.Path";
    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    /** Reads {@code GET /referrals/{id}}. */
    static Endpoint parse(String text) {
        var parts = text.strip().split("\\s+", 2);
        if (parts.length != 2 || !VERBS.contains(parts[0]) || !parts[1].startsWith("/")) {
            throw new IllegalArgumentException("not an endpoint such as \"GET /referrals/{id}\": " + text);
        }
        return new Endpoint(parts[0], parts[1]);
    }

    static Stream<Endpoint> allOf(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(Endpoint::isEndpoint)
                .map(Endpoint::of);
    }

    private static boolean isEndpoint(JavaMethod method) {
        return !method.getOwner().isInterface()
                && method.getOwner().isAnnotatedWith(PATH)
                && verbsOf(method).findAny().isPresent();
    }

    private static Endpoint of(JavaMethod method) {
        return new Endpoint(verbsOf(method).findFirst().orElseThrow(), path(method.getOwner(), method));
    }

    private static Stream<String> verbsOf(JavaMethod method) {
        return VERBS.stream().filter(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb));
    }

    private static String path(CanBeAnnotated... parts) {
        var path = Stream.of(parts)
                .filter(part -> part.isAnnotatedWith(PATH))
                .map(Endpoint::pathAnnotation)
                .flatMap(value -> Arrays.stream(value.split("/")))
                .filter(segment -> !segment.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
        return path.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
    }

    private static String pathAnnotation(CanBeAnnotated part) {
        var annotation =
                switch (part) {
                    case JavaClass type -> type.getAnnotationOfType(PATH);
                    case JavaMethod method -> method.getAnnotationOfType(PATH);
                    default -> throw new IllegalArgumentException(part.toString());
                };
        return (String) annotation.getExplicitlyDeclaredProperty("value");
    }

    @Override
    public String toString() {
        return verb + " " + path;
    }
}
