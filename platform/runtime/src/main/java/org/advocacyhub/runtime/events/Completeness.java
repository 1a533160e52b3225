package org.advocacyhub.runtime.events;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.contracts.Optionally;

/** What the published language promises: only components marked {@link Optionally} may be absent. */
final class Completeness {

    private static final Map<Class<?>, List<RecordComponent>> REQUIRED = new ConcurrentHashMap<>();

    private Completeness() {}

    /** Refuses an event with a required component missing, on both ends of the wire. */
    static void require(IntegrationEvent event) {
        for (var component : REQUIRED.computeIfAbsent(event.getClass(), Completeness::requiredOf)) {
            if (valueOf(component, event) == null) {
                throw new IllegalArgumentException(
                        event.getClass().getSimpleName() + " lacks its required " + component.getName());
            }
        }
    }

    private static List<RecordComponent> requiredOf(Class<?> event) {
        return Stream.of(event.getRecordComponents())
                .filter(component -> !component.getType().isPrimitive())
                .filter(component -> !component.isAnnotationPresent(Optionally.class))
                .toList();
    }

    private static Object valueOf(RecordComponent component, IntegrationEvent event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component + " cannot be read", impossible);
        }
    }
}
