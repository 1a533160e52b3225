package org.advocacyhub.provider.note.domain;

import java.util.Set;

/** Whether somebody may read and write the notes of a case (domain.md H.2, PD4). */
public sealed interface NoteAccess {

    String RULE = "H2-PD4";

    /** Yes, and as whom. */
    record Granted(As as) implements NoteAccess {}

    /** No: somebody else of the partner. */
    record Refused() implements NoteAccess {}

    /** What gives access. */
    enum As {
        ADVOCATE_OF_CASE,
        SUPERVISOR
    }

    /**
     * Decides.
     *
     * @param reader the advocate who asks; null for a token that names none, such as a system's
     * @param advocateOfCase who has the case now
     * @param supervisors advocates who supervise at the partner on this day
     */
    static NoteAccess of(String reader, String advocateOfCase, Set<String> supervisors) {
        if (reader == null) {
            return new Refused();
        }
        if (reader.equals(advocateOfCase)) {
            return new Granted(As.ADVOCATE_OF_CASE);
        }
        return supervisors.contains(reader) ? new Granted(As.SUPERVISOR) : new Refused();
    }
}
