package org.advocacyhub.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue of all events: which exist, what they are called on the wire and where they are told. */
public final class PublishedLanguage {

    private static final Map<String, Class<? extends IntegrationEvent>> BY_TYPE = families().stream()
            .flatMap(PublishedLanguage::eventsOf)
            .collect(Collectors.toUnmodifiableMap(PublishedLanguage::typeOf, Function.identity()));

    /** Every event asks for its own. */
    private static final ClassValue<String> TOPICS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> familyOrEvent) {
            return Stream.concat(Stream.of(familyOrEvent), Stream.of(familyOrEvent.getInterfaces()))
                    .map(type -> type.getAnnotation(Topic.class))
                    .filter(topic -> topic != null)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(familyOrEvent + " is not part of a family"))
                    .value();
        }
    };

    private PublishedLanguage() {}

    /** The sealed families, one for each topic. */
    public static List<Class<? extends IntegrationEvent>> families() {
        return Stream.of(IntegrationEvent.class.getPermittedSubclasses())
                .<Class<? extends IntegrationEvent>>map(family -> family.asSubclass(IntegrationEvent.class))
                .toList();
    }

    /** The events of a family, in the order in which they are declared. */
    public static Stream<Class<? extends IntegrationEvent>> eventsOf(Class<? extends IntegrationEvent> family) {
        return Stream.of(family.getPermittedSubclasses()).map(event -> event.asSubclass(IntegrationEvent.class));
    }

    /** The wire type of an event. */
    public static String typeOf(Class<? extends IntegrationEvent> event) {
        return event.getAnnotation(Type.class).value();
    }

    /** The topic of a family or of one of its events. */
    public static String topicOf(Class<? extends IntegrationEvent> familyOrEvent) {
        return TOPICS.get(familyOrEvent);
    }

    /** The event that a wire type stands for; empty for a type that this version does not know. */
    public static Optional<Class<? extends IntegrationEvent>> find(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }
}
