package org.advocacyhub.runtime.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.stream.Stream;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;
import org.hibernate.validator.spi.nodenameprovider.Property;

/** Has a field that breaks a rule called as it is in JSON, also where Java calls it otherwise. */
@ApplicationScoped
class JsonNames implements ValidatorFactoryCustomizer {

    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> validation) {
        validation.propertyNodeNameProvider(JsonNames::nameOf);
    }

    private static String nameOf(Property property) {
        return property instanceof JavaBeanProperty field ? nameOf(field) : property.getName();
    }

    private static String nameOf(JavaBeanProperty field) {
        return Stream.ofNullable(field.getDeclaringClass().getRecordComponents())
                .flatMap(Arrays::stream)
                .filter(component -> component.getName().equals(field.getName()))
                .flatMap(component -> Stream.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class)))
                .map(JsonProperty::value)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(field.getName());
    }
}
