package org.advocacyhub.referral.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Something that happened to a referral, in plain words without anything personal. */
@Entity
@Table(name = "referral_timeline")
public class TimelineEntry {

    @Id
    private UUID id;

    private UUID referralId;
    private Instant at;
    private String toldBy;
    private String event;
    private String words;
    private String partnerId;
    private String ruleId;

    protected TimelineEntry() {}

    /**
     * @param id the event's id when another service told it
     * @param partnerId the partner concerned, for the hub's eyes; may be null
     * @param ruleId the rule that decided, for the hub's eyes; may be null
     */
    public TimelineEntry(
            UUID id,
            UUID referralId,
            Instant at,
            String toldBy,
            String event,
            String words,
            String partnerId,
            String ruleId) {
        this.id = id;
        this.referralId = referralId;
        this.at = at;
        this.toldBy = toldBy;
        this.event = event;
        this.words = words;
        this.partnerId = partnerId;
        this.ruleId = ruleId;
    }

    public UUID id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public String toldBy() {
        return toldBy;
    }

    public String event() {
        return event;
    }

    public String words() {
        return words;
    }

    public String partnerId() {
        return partnerId;
    }

    public String ruleId() {
        return ruleId;
    }
}
