package org.advocacyhub.runtime.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Query parameters that a standard has and this resource does without: they are no reason to refuse a request. Only for such as
 * leave the choice of items as it is.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface LeavesAside {

    /** Their names. */
    String[] value();
}
