package org.advocacyhub.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Empties the database: on a class, before each of its tests; on a method, before that one. Flyway's history and the
 * outbox and inbox of the runtime stay as they are, so that what an earlier test told still arrives.
 */
@ExtendWith(DatabaseCleaner.class)
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface CleanDatabase {

    /** Tables to leave alone, besides those in the property {@code hub.testkit.keep}: reference data of the migrations. */
    String[] keep() default {};
}
