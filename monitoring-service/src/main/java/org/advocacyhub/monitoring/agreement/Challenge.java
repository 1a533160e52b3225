package org.advocacyhub.monitoring.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.web.Refusal;

/** A figure of its part that a partner does not agree with: open until the hub says what came of it. */
@Entity
@Table(name = "return_challenge")
class Challenge {

    /** What the hub found. */
    enum Outcome {
        /** The partner is right: the facts are put right where they were recorded. */
        UPHELD,
        /** The figure is right. */
        NOT_UPHELD
    }

    @Id
    @Column(name = "challenge_id")
    private UUID challengeId;

    @Column(name = "contract_ref")
    private String contractRef;

    @Column(name = "quarter_start")
    private LocalDate quarterStart;

    @Column(name = "partner_id")
    private String partnerId;

    private String kpi;
    private String breakdown;
    private String key;
    private String measure;
    private BigDecimal value;
    private String reason;

    @Column(name = "raised_by")
    private String raisedBy;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String answer;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Version
    private long version;

    protected Challenge() {}

    Challenge(
            UUID challengeId,
            String contractRef,
            Quarter quarter,
            Figure figure,
            String reason,
            Author author,
            Instant raisedAt) {
        this.challengeId = challengeId;
        this.contractRef = contractRef;
        this.quarterStart = quarter.from();
        this.partnerId = author.partnerId();
        this.kpi = figure.kpi().id();
        this.breakdown = figure.breakdown();
        this.key = figure.key();
        this.measure = figure.measure();
        this.value = figure.value();
        this.reason = reason;
        this.raisedBy = author.subject();
        this.raisedAt = raisedAt;
    }

    /** The hub answers, once. */
    void answered(Outcome found, String words, String subject, Instant now) {
        if (outcome != null) {
            throw Refusal.conflict("already-answered", "The challenge was answered at " + answeredAt + ".");
        }
        outcome = found;
        answer = words;
        answeredBy = subject;
        answeredAt = now;
    }

    UUID challengeId() {
        return challengeId;
    }

    String partnerId() {
        return partnerId;
    }

    String kpi() {
        return kpi;
    }

    String breakdown() {
        return breakdown;
    }

    String key() {
        return key;
    }

    String measure() {
        return measure;
    }

    BigDecimal value() {
        return value;
    }

    String reason() {
        return reason;
    }

    String raisedBy() {
        return raisedBy;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    /** Null while it is open. */
    Outcome outcome() {
        return outcome;
    }

    String answer() {
        return answer;
    }

    String answeredBy() {
        return answeredBy;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    long version() {
        return version;
    }
}
