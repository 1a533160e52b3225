package org.advocacyhub.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A code from a published list, for example domain.md B.2; upper case, digits and underscores. A GSS code is one too. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
public @interface Code {

    /** The list that the code comes from: a section of domain.md. */
    String value();
}
