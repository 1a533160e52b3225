package org.advocacyhub.triage.triagecase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.triage.banding.domain.PauseKind;
import org.advocacyhub.triage.banding.domain.PausedTime;
import org.hibernate.annotations.ColumnTransformer;

/** A time for which the clock of a case stands or stood still, with who saw it begin and end. */
@Entity
@Table(name = "case_pause")
public class CasePause {

    @Id
    @Column(name = "pause_id")
    private UUID pauseId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "referral_id")
    private TriageCase triageCase;

    @Enumerated(EnumType.STRING)
    private PauseKind kind;

    @Column(name = "asked_authority")
    private boolean askedAuthority;

    private String team;

    @ColumnTransformer(write = "?::jsonb")
    private String evidence;

    @Column(name = "began_on")
    private LocalDate beganOn;

    @Column(name = "begun_by")
    private String begunBy;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Column(name = "ended_by")
    private String endedBy;

    @Column(name = "working_days")
    private Integer workingDays;

    protected CasePause() {}

    CasePause(
            TriageCase of, PauseKind kind, boolean askedAuthority, LocalDate beganOn, String begunBy, String evidence) {
        this.pauseId = Ids.next();
        this.triageCase = of;
        this.kind = kind;
        this.askedAuthority = askedAuthority;
        this.team = of.referral().referrerTeam();
        this.beganOn = beganOn;
        this.begunBy = begunBy;
        this.evidence = evidence;
    }

    /** An earlier question than was known. */
    void beganAlready(LocalDate on) {
        if (on.isBefore(beganOn)) {
            beganOn = on;
        }
    }

    /** The team that the case waits for is found. */
    void waitsForTeam(String teamCode) {
        team = teamCode;
    }

    /** Over; an answer that crossed its question waited no day. */
    void end(LocalDate on, String by) {
        endedOn = on.isBefore(beganOn) ? beganOn : on;
        endedBy = by;
        workingDays = span().workingDays();
    }

    /** The days of a pause that is over. */
    PausedTime.Span span() {
        return new PausedTime.Span(beganOn, endedOn);
    }

    public UUID pauseId() {
        return pauseId;
    }

    public PauseKind kind() {
        return kind;
    }

    public boolean isOpen() {
        return endedOn == null;
    }

    public LocalDate beganOn() {
        return beganOn;
    }

    /** The worker's token subject, or {@code system}. */
    public String begunBy() {
        return begunBy;
    }

    /** Null while it goes on. */
    public LocalDate endedOn() {
        return endedOn;
    }

    /** Null while it goes on. */
    public String endedBy() {
        return endedBy;
    }

    /** Working days of this pause alone; null while it goes on. */
    public Integer workingDays() {
        return workingDays;
    }
}
