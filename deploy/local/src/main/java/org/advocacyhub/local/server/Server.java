package org.advocacyhub.local.server;

import java.util.Set;
import org.advocacyhub.local.process.Program;
import org.advocacyhub.local.suite.Part;

/** One part of the suite: how it is prepared, started and known to be ready. */
public interface Server {

    Part part();

    /** The parts that must be ready before this one is started. */
    Set<Part> needs();

    /** Writes what the program needs before a start; must do no harm when it is done again. */
    void prepare() throws Exception;

    Program program();

    /** True when it does its work. Asked often; an exception counts as no. */
    boolean answers() throws Exception;

    /** Makes what others need in it (databases, topics), once it answers; must do no harm when it is done again. */
    default void furnish() throws Exception {}
}
