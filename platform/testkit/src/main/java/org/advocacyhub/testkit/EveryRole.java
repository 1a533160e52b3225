package org.advocacyhub.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test of each role that an account can have, by its name; {@link Tokens#ofOne} has its token. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ValueSource(
        strings = {
            "referrer",
            "triage-worker",
            "hub-manager",
            "partner",
            "advocate",
            "commissioner",
            "operational-manager",
            "auditor",
            "service"
        })
public @interface EveryRole {}
