package org.advocacyhub.referral.draft;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.form.GuardedJson;
import org.advocacyhub.referral.form.MissingJson;
import org.advocacyhub.referral.form.domain.CompletenessRules;
import org.advocacyhub.referral.form.domain.MissingAnswer;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.runtime.sealing.DataKey;
import org.hibernate.annotations.ColumnTransformer;

/** A form that was not sent yet, sealed with a key of its own. */
@Entity
@Table(name = "referral_draft")
class Draft {

    private static final String FORM = "draft-form";

    @Id
    private UUID id;

    private String owner;
    private String requestedType;

    @ColumnTransformer(write = "cast(? as jsonb)")
    private String missing;

    private byte[] form;
    private Instant createdAt;
    private Instant changedAt;
    private Instant expiresAt;

    @Version
    private long version;

    protected Draft() {}

    Draft(UUID id, String owner, Instant createdAt) {
        this.id = id;
        this.owner = owner;
        this.createdAt = createdAt;
    }

    /** Puts the whole form in place of what was there, and lets the draft live on from now. */
    void write(ReferralForm newest, DataKey key, Instant now, Duration expireAfter) {
        requestedType =
                newest.requestedType() == null ? null : newest.requestedType().name();
        missing = MissingJson.write(CompletenessRules.missing(newest));
        form = key.seal(GuardedJson.tree(newest).toString(), FORM);
        changedAt = now;
        expiresAt = now.plus(expireAfter);
    }

    ReferralForm form(DataKey key) {
        return GuardedJson.join(List.of(key.openText(form, FORM)));
    }

    UUID id() {
        return id;
    }

    String requestedType() {
        return requestedType;
    }

    List<MissingAnswer> missing() {
        return MissingJson.read(missing);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    long version() {
        return version;
    }
}
