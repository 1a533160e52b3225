package org.advocacyhub.monitoring.pressure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.returns.ReadDemand.Causes;
import org.advocacyhub.monitoring.signal.domain.ReplyClock;
import org.advocacyhub.runtime.web.Refusal;
import org.hibernate.annotations.OptimisticLock;

/**
 * A time of demand pressure, reported to the council the moment it begins. While it goes on, whatever else raises it joins it.
 *
 * <pre>
 * waits for a reply -> replied -> waits again (something else raised it)
 * </pre>
 *
 * It ends when nothing that raised it holds any more; it may be replied to after that too.
 */
@Entity
@Table(name = "pressure_report")
class PressureReport {

    @Id
    @Column(name = "report_id")
    private UUID reportId;

    @Column(name = "contract_ref")
    private String contractRef;

    @Column(name = "began_on")
    private LocalDate beganOn;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "sent_on")
    private LocalDate sentOn;

    @Column(name = "waits_since")
    private LocalDate waitsSince;

    @Column(name = "replied_on")
    private LocalDate repliedOn;

    @Column(name = "raised_times")
    private int raisedTimes;

    @OptimisticLock(excluded = true) // they grow while somebody writes a reply
    @Column(name = "chasing_minutes")
    private Long chasingMinutes;

    @OptimisticLock(excluded = true)
    @Column(name = "paused_days")
    private Long pausedDays;

    @Version
    private long version;

    protected PressureReport() {}

    PressureReport(String contractRef, LocalDate beganOn, Instant sentAt, LocalDate sentOn) {
        this.reportId = UUID.randomUUID();
        this.contractRef = contractRef;
        this.beganOn = beganOn;
        this.sentAt = sentAt;
        this.sentOn = sentOn;
        this.waitsSince = sentOn;
        this.raisedTimes = 1;
    }

    /** Something else raises it: a reply that was given did not know of it, so that a new wait begins. */
    void joinedBy(LocalDate raisedOn, LocalDate today) {
        raisedTimes++; // so that a reply written meanwhile is refused: its version is old
        if (raisedOn.isBefore(beganOn)) {
            beganOn = raisedOn;
        }
        if (repliedOn != null) {
            waitsSince = today;
            repliedOn = null;
        }
    }

    /**
     * The council replies.
     *
     * @return working days that it took
     * @throws Refusal 409 when it was replied to and nothing else raised it since
     */
    int reply(LocalDate today) {
        if (repliedOn != null) {
            throw Refusal.conflict("already-replied", "It was replied to on " + repliedOn + ".");
        }
        repliedOn = today;
        return workingDaysWithoutReply(today);
    }

    /** What lies behind it in the quarter in which it began, as counted now. */
    void because(Causes causes) {
        chasingMinutes = causes.chasingMinutes();
        pausedDays = causes.pausedDays();
    }

    void end(LocalDate on) {
        endedOn = on;
    }

    /** Up to the reply or today. */
    int workingDaysWithoutReply(LocalDate today) {
        return ReplyClock.daysWithoutReply(waitsSince, repliedOn, today);
    }

    UUID reportId() {
        return reportId;
    }

    String contractRef() {
        return contractRef;
    }

    LocalDate beganOn() {
        return beganOn;
    }

    /** Null while it goes on. */
    LocalDate endedOn() {
        return endedOn;
    }

    Instant sentAt() {
        return sentAt;
    }

    LocalDate sentOn() {
        return sentOn;
    }

    /** Null while there is no reply to everything that raised it. */
    LocalDate repliedOn() {
        return repliedOn;
    }

    /** Null while they were not counted. */
    Causes causes() {
        return chasingMinutes == null ? null : new Causes(chasingMinutes, pausedDays);
    }

    long version() {
        return version;
    }
}
