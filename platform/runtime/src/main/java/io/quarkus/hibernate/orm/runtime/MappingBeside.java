package io.quarkus.hibernate.orm.runtime;

import io.quarkus.arc.Unremovable;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import org.advocacyhub.runtime.start.Beside;

/**
 * Builds the mapping of the entities beside the rest of the start. Quarkus builds it in a thread of its own too, but waits at once, which takes a tenth of the
 * start. Whoever needs it before it is there waits, and the start does at its end. The method is only seen in this package, as one
 * class loader has it: so not in tests and dev mode, which have several (ADR 0113).
 */
@IfBuildProfile("prod")
@Alternative
@Priority(Integer.MAX_VALUE)
@Singleton
@Unremovable
class MappingBeside extends JPAConfig {

    private final Beside beside;

    MappingBeside(HibernateOrmRuntimeConfig config, Beside beside) {
        super(config);
        this.beside = beside;
    }

    @Override
    void startAll() {
        beside.begin("mapping", () -> {
            super.startAll();
            return null;
        });
        beside.beginBeforehand(); // from here on there is a database to ask
    }
}
