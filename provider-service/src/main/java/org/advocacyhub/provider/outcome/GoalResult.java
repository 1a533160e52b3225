package org.advocacyhub.provider.outcome;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.outcome.domain.Achieved;
import org.hibernate.annotations.Immutable;

/** How far a goal was reached, judged once (domain.md D.5.4). */
@Entity
@Immutable
class GoalResult {

    @Id
    private UUID goalId;

    private UUID caseId;
    private String partnerId;
    private int finalScore;

    @Enumerated(EnumType.STRING)
    private Achieved achieved;

    private LocalDate judgedOn;
    private String judgedBy;
    private Instant judgedAt;

    protected GoalResult() {}

    GoalResult(
            UUID goalId,
            UUID caseId,
            String partnerId,
            int finalScore,
            Achieved achieved,
            LocalDate judgedOn,
            String judgedBy,
            Instant judgedAt) {
        this.goalId = goalId;
        this.caseId = caseId;
        this.partnerId = partnerId;
        this.finalScore = finalScore;
        this.achieved = achieved;
        this.judgedOn = judgedOn;
        this.judgedBy = judgedBy;
        this.judgedAt = judgedAt;
    }

    UUID goalId() {
        return goalId;
    }

    int finalScore() {
        return finalScore;
    }

    Achieved achieved() {
        return achieved;
    }

    LocalDate judgedOn() {
        return judgedOn;
    }
}
