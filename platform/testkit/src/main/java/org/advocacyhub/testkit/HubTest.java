package org.advocacyhub.testkit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test against the running service with real PostgreSQL, a real broker and a real token issuer behind it. The service
 * starts once for all test classes of a module; {@link TestClock} goes back to real time after each class.
 */
@QuarkusTest
@Stereotype // makes the test class a bean: Quarkus looks for its own annotation only, not behind another
@WithTestResource(HubServers.class)
@ExtendWith({TestClock.Reset.class, QuickLooks.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface HubTest {}
