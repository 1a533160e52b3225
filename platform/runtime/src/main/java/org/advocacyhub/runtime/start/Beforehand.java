package org.advocacyhub.runtime.start;

/** What a service has to do before anybody is answered, by JDBC alone: the mapping of the entities may not be there yet. */
public interface Beforehand {

    /** Does it; a failure ends the start. */
    void prepare() throws Exception;
}
