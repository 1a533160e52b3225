package org.advocacyhub.testkit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;

/** That a service hears the topics which the AsyncAPI document says it hears. */
final class HeardTopics {

    private static final String INCOMING = "org.eclipse.microprofile.reactive.messaging.Incoming";

    private HeardTopics() {}

    /** Does nothing for a package that is no service's. */
    static void check(JavaClasses classes, String basePackage) {
        var service = basePackage.substring(basePackage.lastIndexOf('.') + 1) + "-service";
        var promised = promised(service);
        if (!promised.isEmpty()) {
            Assertions.assertEquals(
                    promised,
                    heard(classes),
                    "topics heard by " + service
                            + " by the AsyncAPI document (AsyncApiWriter.AUDIENCES) and by the code");
        }
    }

    private static Set<String> promised(String service) {
        try (var document = HeardTopics.class.getClassLoader().getResourceAsStream("asyncapi.yaml")) {
            var text = new String(document.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("^  " + service + "\\.hears\\.([a-z]+):", Pattern.MULTILINE)
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> heard(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(INCOMING))
                .map(HeardTopics::channel)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String channel(JavaMethod method) {
        return (String) method.getAnnotationOfType(INCOMING).getExplicitlyDeclaredProperty("value");
    }
}
