package org.advocacyhub.provider.feedback;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.provider.feedback.domain.LinkStanding;

/** A link to the five questions about one case, known by the hash of its token alone. */
@Entity
class FeedbackLink {

    @Id
    private UUID id;

    private byte[] tokenHash;
    private UUID caseId;
    private String partnerId;
    private String madeBy;
    private Instant madeAt;
    private Instant expiresAt;
    private boolean answered;
    private boolean replaced;

    protected FeedbackLink() {}

    FeedbackLink(LinkToken token, UUID caseId, String partnerId, String madeBy, Instant madeAt, Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.tokenHash = token.hash();
        this.caseId = caseId;
        this.partnerId = partnerId;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        this.expiresAt = expiresAt;
    }

    LinkStanding standing(Instant now) {
        return LinkStanding.of(expiresAt, answered, replaced, now);
    }

    /** The person answered: the link is used up. */
    void answer() {
        answered = true;
    }

    UUID caseId() {
        return caseId;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
