package org.advocacyhub.referral.retention;

import java.util.UUID;

/** The equality answers, as far as retention is concerned: they are let go a year after the case, long before the rest. */
public interface EqualityKept {

    /** Whether answers are kept for the referral. */
    boolean of(UUID referralId);

    /** Deletes them; what was counted stays counted. */
    void delete(UUID referralId);
}
