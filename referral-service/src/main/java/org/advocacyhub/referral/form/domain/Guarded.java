package org.advocacyhub.referral.form.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The class of an answer (domain.md H.2), on every component of every record of a form. It decides with which part the
 * answer is stored, and who reads it. On a component that is a record itself it holds for all that is in it, unless the
 * inner component says otherwise.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Guarded {

    DataClass value();

    /** Says where somebody can be found: PD3 once the address is shielded (domain.md B.3). */
    boolean whereabouts() default false;
}
