package org.advocacyhub.triage.triagecase;

import java.time.Instant;
import java.util.UUID;

/** A decision that the current transaction made. */
record NewDecision(
        UUID referralId, Decisions.Kind kind, Instant decidedAt, String decidedBy, String inputs, String result) {}
