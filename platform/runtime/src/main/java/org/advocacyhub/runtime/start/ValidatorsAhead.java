package org.advocacyhub.runtime.start;

import io.quarkus.arc.InjectableBean;
import io.quarkus.arc.InjectableBean.Kind;
import io.quarkus.arc.Unremovable;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.validation.ValidatorFactory;
import org.hibernate.validator.HibernateValidatorFactory;

/**
 * Builds the validators of all requests in a thread of its own, from the first moment on. Quarkus would build them between the mapping of the entities and
 * everything else, which takes a quarter of a start. Whoever validates before they are done waits.
 */
@Singleton
class ValidatorsAhead {

    private final Instance<ValidatorFactory> validators;

    ValidatorsAhead(Instance<ValidatorFactory> validators) {
        this.validators = validators;
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object beans) {
        Thread.ofPlatform().name("validators-ahead").daemon().start(() -> validators
                .get()
                .getValidator());
    }

    /** The factory that Quarkus makes, behind a proxy: to have it is not yet to make it. */
    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    @Unremovable
    static HibernateValidatorFactory behindAProxy(BeanManager beans) {
        var made = beans.getBeans(HibernateValidatorFactory.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> bean instanceof InjectableBean<?> known && known.getKind() == Kind.SYNTHETIC)
                .findFirst()
                .orElseThrow();
        return (HibernateValidatorFactory)
                beans.getReference(made, HibernateValidatorFactory.class, beans.createCreationalContext(made));
    }
}
