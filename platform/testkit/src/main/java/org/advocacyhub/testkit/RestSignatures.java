package org.advocacyhub.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What an endpoint takes and answers. */
final class RestSignatures {

    private static final String ENTITY = "jakarta.persistence.Entity";

    private RestSignatures() {}

    static ArchRule showNoEntity() {
        return methods()
                .that(Endpoint.ARE_ENDPOINTS)
                .should(showNoEntityAnywhere())
                .because("what is stored and what is promised to callers change for different reasons");
    }

    private static ArchCondition<JavaMethod> showNoEntityAnywhere() {
        return new ArchCondition<>("take and answer no entity, also inside a record") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                shownBy(method)
                        .filter(type -> type.isAnnotatedWith(ENTITY))
                        .forEach(entity -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " shows the entity " + entity.getName())));
            }
        };
    }

    private static Stream<JavaClass> shownBy(JavaMethod method) {
        var shown = new HashSet<JavaClass>();
        Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                .forEach(type -> collect(type, shown));
        return shown.stream();
    }

    private static void collect(JavaType type, Set<JavaClass> shown) {
        for (var raw : type.getAllInvolvedRawTypes()) {
            if (shown.add(raw) && raw.isRecord()) {
                raw.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .forEach(component -> collect(component.getType(), shown));
            }
        }
    }
}
