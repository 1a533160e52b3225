package org.advocacyhub.runtime.page;

import java.util.List;

/** Where people with an account go in a service (ADR 0136). A service with pages has one bean of it. */
public interface Ways {

    /** What is done in this service, as the start page is headed. */
    String heading();

    /**
     * What is offered on every page, in the order of the work.
     *
     * @param path of the page on which it is offered
     */
    List<Way> from(String path);

    /** What is to be done where, for the start page; within a transaction. */
    List<Place> places();
}
