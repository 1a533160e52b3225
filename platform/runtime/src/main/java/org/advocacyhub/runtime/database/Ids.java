package org.advocacyhub.runtime.database;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Ids that grow with time (UUID version 7), so that new rows lie together in their indexes: for everything of which there is more with each case. */
public final class Ids {

    private Ids() {}

    /** An id that nobody has yet, after all that were given out before. */
    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
