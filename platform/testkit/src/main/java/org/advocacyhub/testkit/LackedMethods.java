package org.advocacyhub.testkit;

import io.restassured.RestAssured;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.testkit.PublishedOperations.Operation;

/** Asks each published path for what it does not offer: it answers 405 as a problem, and names by Allow what it does (RFC 9110, 15.5.6). */
public final class LackedMethods {

    /** Nothing in the suite is changed by it. */
    private static final Method NOWHERE_OFFERED = Method.PATCH;

    private LackedMethods() {}

    /** What was answered otherwise, path by path. */
    public static List<String> complaints() {
        return PublishedOperations.all().stream()
                .collect(Collectors.groupingBy(
                        Operation::path, TreeMap::new, Collectors.mapping(Operation::verb, Collectors.toSet())))
                .entrySet()
                .stream()
                .flatMap(LackedMethods::complaints)
                .toList();
    }

    private static Stream<String> complaints(Map.Entry<String, Set<String>> path) {
        var answer = RestAssured.given()
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .request(
                        NOWHERE_OFFERED,
                        path.getKey().replaceAll("\\{\\w+}", UUID.randomUUID().toString()));
        return isRight(answer, path.getValue())
                ? Stream.empty()
                : Stream.of(
                        NOWHERE_OFFERED + " " + path.getKey() + ": " + answer.statusCode() + " " + answer.headers());
    }

    private static boolean isRight(Response answer, Set<String> offered) {
        var allowed = answer.header("Allow");
        return answer.statusCode() == 405
                && allowed != null
                && Arrays.asList(allowed.split(", ")).containsAll(offered)
                && answer.contentType().startsWith("application/problem+json");
    }
}
