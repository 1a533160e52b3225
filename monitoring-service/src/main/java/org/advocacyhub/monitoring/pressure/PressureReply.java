package org.advocacyhub.monitoring.pressure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.pressure.domain.CouncilReply;
import org.hibernate.annotations.Immutable;

/** What the council said to a report, who said it and when; never changed. */
@Entity
@Immutable
@Table(name = "pressure_reply")
class PressureReply {

    @Id
    @Column(name = "reply_id")
    private UUID replyId;

    @Column(name = "report_id")
    private UUID reportId;

    @Enumerated(EnumType.STRING)
    private CouncilReply answer;

    private String note;

    @Column(name = "replied_by")
    private String repliedBy;

    @Column(name = "replied_at")
    private Instant repliedAt;

    @Column(name = "replied_on")
    private LocalDate repliedOn;

    private int waited;

    protected PressureReply() {}

    PressureReply(
            UUID reportId,
            CouncilReply answer,
            String note,
            String repliedBy,
            Instant repliedAt,
            LocalDate repliedOn,
            int waited) {
        this.replyId = UUID.randomUUID();
        this.reportId = reportId;
        this.answer = answer;
        this.note = note;
        this.repliedBy = repliedBy;
        this.repliedAt = repliedAt;
        this.repliedOn = repliedOn;
        this.waited = waited;
    }

    UUID reportId() {
        return reportId;
    }

    CouncilReply answer() {
        return answer;
    }

    String note() {
        return note;
    }

    /** The account. */
    String repliedBy() {
        return repliedBy;
    }

    Instant repliedAt() {
        return repliedAt;
    }

    LocalDate repliedOn() {
        return repliedOn;
    }

    /** Working days without a reply that it ended. */
    int waited() {
        return waited;
    }
}
