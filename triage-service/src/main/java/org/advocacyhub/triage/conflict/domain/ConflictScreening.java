package org.advocacyhub.triage.conflict.domain;

import java.util.List;

/** How independent a partner is of a person and a referral (domain.md A.13). */
public sealed interface ConflictScreening {

    /** What was found, the hard ones first. */
    List<ConflictFinding> findings();

    /** The partner may be asked. */
    boolean allowsOffer();

    /** Nothing was found. */
    record Clear() implements ConflictScreening {
        @Override
        public List<ConflictFinding> findings() {
            return List.of();
        }

        @Override
        public boolean allowsOffer() {
            return true;
        }
    }

    /** A manager of the hub may approve each of them, with a reason. */
    record Soft(List<ConflictFinding> findings) implements ConflictScreening {
        @Override
        public boolean allowsOffer() {
            return findings.stream().noneMatch(ConflictFinding::blocks);
        }
    }

    /** Nobody may ask this partner, whoever wants it. */
    record Hard(List<ConflictFinding> findings) implements ConflictScreening {
        @Override
        public boolean allowsOffer() {
            return false;
        }
    }

    /** What these findings come to. */
    static ConflictScreening of(List<ConflictFinding> findings) {
        if (findings.isEmpty()) {
            return new Clear();
        }
        return findings.stream().anyMatch(ConflictFinding::isHard) ? new Hard(findings) : new Soft(findings);
    }
}
