package org.advocacyhub.triage.conflict.domain;

import java.util.UUID;

/**
 * One rule of domain.md A.13 that a partner meets.
 *
 * @param reason in plain English, without a name
 * @param conflictId the declared tie that it rests on; null when none is needed
 * @param approval null for HARD, and for SOFT while no manager approved it
 */
public record ConflictFinding(String ruleId, Severity severity, String reason, UUID conflictId, Approval approval) {

    /** Whether a manager may approve it. */
    public enum Severity {
        SOFT,
        HARD
    }

    public ConflictFinding {
        if (severity == Severity.HARD && approval != null) {
            throw new IllegalArgumentException(ruleId + " is HARD: nobody approves it");
        }
    }

    public boolean isHard() {
        return severity == Severity.HARD;
    }

    /** It stands against an offer. */
    public boolean blocks() {
        return approval == null;
    }
}
