package org.advocacyhub.referral.team;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A referral whose team nobody knows yet, with the words that were written for it. */
@Entity
class UnmatchedTeam {

    @Id
    private UUID referralId;

    private String told;
    private Instant notedAt;

    protected UnmatchedTeam() {}

    UUID referralId() {
        return referralId;
    }

    String told() {
        return told;
    }

    Instant notedAt() {
        return notedAt;
    }
}
