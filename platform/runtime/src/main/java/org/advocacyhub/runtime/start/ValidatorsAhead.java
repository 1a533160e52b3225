package org.advocacyhub.runtime.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.validation.ValidatorFactory;

/**
 * Builds the validators of all requests beside the mapping of the entities. Each takes a seventh of a start and neither needs the other; Quarkus
 * does one after the other, and then finds this one done or waits for the rest of it.
 */
@Singleton
class ValidatorsAhead {

    private final Instance<ValidatorFactory> validators;

    ValidatorsAhead(Instance<ValidatorFactory> validators) {
        this.validators = validators;
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object beans) {
        Thread.ofPlatform().name("validators-ahead").daemon().start(validators::get);
    }
}
