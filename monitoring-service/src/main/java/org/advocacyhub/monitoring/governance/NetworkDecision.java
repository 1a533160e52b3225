package org.advocacyhub.monitoring.governance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.monitoring.governance.domain.DecisionOutcome;
import org.advocacyhub.monitoring.governance.domain.DecisionSubject;
import org.advocacyhub.monitoring.governance.domain.Meeting;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A decision of the network, with who had a voice on that day. Never changed: another decision takes its place. */
@Entity
@Table(name = "network_decision")
class NetworkDecision {

    @Id
    @Column(name = "decision_id")
    private UUID decisionId;

    @Column(name = "contract_ref")
    private String contractRef;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Enumerated(EnumType.STRING)
    private DecisionSubject subject;

    private String question;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> options;

    private String chosen;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "partners_active")
    private List<String> partnersActive;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "partners_present")
    private List<String> partnersPresent;

    @Column(name = "quorum_above")
    private int quorumAbove;

    @Enumerated(EnumType.STRING)
    private DecisionOutcome outcome;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> dissent;

    private String owner;

    private LocalDate due;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected NetworkDecision() {}

    NetworkDecision(
            UUID decisionId,
            String contractRef,
            NetworkDecisionRequest request,
            Set<String> active,
            int quorumAbove,
            String recordedBy,
            Instant recordedAt) {
        var meeting = request.meeting();
        this.decisionId = decisionId;
        this.contractRef = contractRef;
        this.decidedOn = request.date();
        this.subject = request.subject();
        this.question = request.question();
        this.options = meeting.options();
        this.chosen = meeting.chosen();
        this.partnersActive = active.stream().sorted().toList();
        this.partnersPresent = meeting.present();
        this.quorumAbove = quorumAbove;
        this.outcome = meeting.outcome();
        this.dissent = meeting.dissent().stream().sorted().toList();
        this.owner = request.owner();
        this.due = request.due();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    Meeting meeting() {
        return new Meeting(options, chosen, partnersPresent, outcome, Set.copyOf(dissent));
    }

    UUID decisionId() {
        return decisionId;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    DecisionSubject subject() {
        return subject;
    }

    String question() {
        return question;
    }

    List<String> partnersActive() {
        return partnersActive;
    }

    List<String> dissent() {
        return dissent;
    }

    String owner() {
        return owner;
    }

    LocalDate due() {
        return due;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
