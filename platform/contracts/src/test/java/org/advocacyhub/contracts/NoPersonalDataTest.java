package org.advocacyhub.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing about a person can be put into an event, whatever somebody adds (domain.md H.2; ADR 0002). */
class NoPersonalDataTest {

    private static final Pattern ABOUT_A_PERSON = Pattern.compile(
            "(?i).*((given|family|first|last|full|maiden)_?name|birth|address|postcode|phone|mobile|e?mail|nhsnumber"
                    + "|note|summary|comment|freetext|ethnic|religion|orientation).*");

    /** Answers to the equality questions are told as codes, for counting alone (K-26, H.2 AGG; ADR 0036). */
    private static final Set<String> COUNTED =
            Set.of("EqualityAnswered.ethnicGroup", "EqualityAnswered.religion", "EqualityAnswered.sexualOrientation");

    @ParameterizedTest
    @MethodSource("org.advocacyhub.contracts.PublishedFiles#events")
    void an_event_holds_codes_references_wordings_figures_and_dates_only(Class<? extends IntegrationEvent> event) {
        assertEquals(List.of(), objections(event));
    }

    record BareText(UUID referralId, String anything) {}

    record TextInAList(List<String> anything) {}

    record Hidden(Inner inner) {
        record Inner(List<Innermost> list) {}

        record Innermost(String anything) {}
    }

    record AnyType(Object anything) {}

    record AnyMap(Map<String, String> anything) {}

    record TellingName(@Code("somewhere") String homePostcode, LocalDate dateOfBirth) {}

    static Stream<Arguments> leaks() {
        return Stream.of(
                Arguments.of(BareText.class, List.of("BareText.anything: text without @Code, @Ref or @Wording")),
                Arguments.of(TextInAList.class, List.of("TextInAList.anything: text without @Code, @Ref or @Wording")),
                Arguments.of(Hidden.class, List.of("Innermost.anything: text without @Code, @Ref or @Wording")),
                Arguments.of(AnyType.class, List.of("AnyType.anything: no event may hold class java.lang.Object")),
                Arguments.of(AnyMap.class, List.of("AnyMap.anything: no event may hold java.util.Map")),
                Arguments.of(
                        TellingName.class,
                        List.of(
                                "TellingName.homePostcode: named like personal data",
                                "TellingName.dateOfBirth: named like personal data")));
    }

    @ParameterizedTest
    @MethodSource("leaks")
    void a_leak_is_found(Class<?> leaking, List<String> objections) {
        assertEquals(objections, objections(leaking));
    }

    @Test
    void an_optional_date_is_no_leak() {
        record Fine(@Optionally LocalDate on, List<@Ref("rule") String> rules) {}

        assertEquals(List.of(), objections(Fine.class));
    }

    private static List<String> objections(Class<?> type) {
        var objections = new ArrayList<String>();
        visit(type, new HashSet<>(), objections);
        return objections;
    }

    private static void visit(Class<?> type, Set<Class<?>> visited, List<String> objections) {
        if (!visited.add(type)) {
            return;
        }
        for (var component : type.getRecordComponents()) {
            var name = type.getSimpleName() + "." + component.getName();
            if (ABOUT_A_PERSON.matcher(component.getName()).matches() && !COUNTED.contains(name)) {
                objections.add(name + ": named like personal data");
            }
            visit(name, component, component.getAnnotatedType(), visited, objections);
        }
    }

    private static void visit(
            String name,
            AnnotatedElement annotated,
            AnnotatedType type,
            Set<Class<?>> visited,
            List<String> objections) {
        if (type instanceof AnnotatedParameterizedType generic) {
            if (!generic.getType().getTypeName().startsWith("java.util.List<")) {
                objections.add(name + ": no event may hold "
                        + generic.getType().getTypeName().replaceAll("<.*", ""));
                return;
            }
            var element = generic.getAnnotatedActualTypeArguments()[0];
            visit(name, element, element, visited, objections);
        } else if (type.getType() == String.class) {
            if (Stream.of(Code.class, Ref.class, Wording.class).noneMatch(annotated::isAnnotationPresent)) {
                objections.add(name + ": text without @Code, @Ref or @Wording");
            }
        } else if (type.getType() instanceof Class<?> raw && raw.isRecord()) {
            visit(raw, visited, objections);
        } else if (!SchemaWriter.PLAIN_TYPES.contains(type.getType())) {
            objections.add(name + ": no event may hold " + type.getType());
        }
    }
}
