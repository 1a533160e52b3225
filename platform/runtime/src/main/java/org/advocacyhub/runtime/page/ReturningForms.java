package org.advocacyhub.runtime.page;

import java.util.List;

/**
 * Forms that come back with what was filled in when something of it is refused, and say at each box what is wrong with it (ADR 0144). What no feature
 * knows how to make again is shown as a list, to be copied.
 */
public interface ReturningForms {

    /** The forms that a page of the feature has for the reader and that are sent to this address; none for an address of others. */
    List<Form> sentTo(String address);
}
