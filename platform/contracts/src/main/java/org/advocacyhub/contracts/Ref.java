package org.advocacyhub.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A reference that means nothing to an outsider: a number, a pseudonym, a key of the contract. Never a name. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
public @interface Ref {

    /** What is referred to. */
    String value();
}
