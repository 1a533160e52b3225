package org.advocacyhub.runtime.web;

/** Turns everything that goes wrong into problem details (RFC 9457): {@code type urn:advocacyhub:problem:<code>}. */
public final class Problems {

    private Problems() {}
}
