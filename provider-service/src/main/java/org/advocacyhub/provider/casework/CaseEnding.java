package org.advocacyhub.provider.casework;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.provider.casework.domain.CaseStanding.Active;
import org.advocacyhub.provider.casework.domain.CaseStanding.FirstContact;
import org.advocacyhub.provider.casework.domain.CaseStanding.Open;
import org.advocacyhub.provider.casework.domain.CaseStanding.OpenAllocated;
import org.advocacyhub.provider.casework.domain.CaseState;
import org.advocacyhub.provider.casework.domain.CaseStep;
import org.advocacyhub.provider.casework.domain.ClosureReason;
import org.advocacyhub.provider.casework.domain.Ending;

/** How a case ended as it is stored (domain.md D.2); everything is null while it goes on. */
@Embeddable
class CaseEnding {

    private LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    private ClosureReason closureReason;

    private byte[] sealedSummary;
    private Boolean feedbackOffered;

    @Enumerated(EnumType.STRING)
    private CaseState stateBefore;

    private LocalDate reopenUntil;
    private List<String> stepsMissing;
    private String signedBy;
    private LocalDate signedOn;

    protected CaseEnding() {}

    CaseEnding(Ending ending, Open before, boolean feedbackOffered, byte[] sealedSummary, List<CaseStep> missing) {
        this.closedOn = ending.on();
        this.closureReason = ending.reason();
        this.reopenUntil = ending.reopenUntil();
        this.stateBefore = before.state();
        this.sealedSummary = sealedSummary.clone();
        this.feedbackOffered = feedbackOffered;
        this.stepsMissing = missing.stream().map(CaseStep::name).toList();
    }

    void sign(String by, LocalDate on) {
        signedBy = by;
        signedOn = on;
    }

    Ending ending() {
        return new Ending(closedOn, closureReason, reopenUntil);
    }

    Open before() {
        return switch (stateBefore) {
            case OPEN_ALLOCATED -> new OpenAllocated();
            case FIRST_CONTACT -> new FirstContact();
            case ACTIVE -> new Active();
            case ON_HOLD, CLOSING, CLOSED -> throw new IllegalStateException("a case can't go back to " + stateBefore);
        };
    }

    LocalDate closedOn() {
        return closedOn;
    }

    ClosureReason reason() {
        return closureReason;
    }

    /** Null while it goes on. */
    byte[] sealedSummary() {
        return sealedSummary == null ? null : sealedSummary.clone();
    }

    Boolean feedbackOffered() {
        return feedbackOffered;
    }

    LocalDate reopenUntil() {
        return reopenUntil;
    }

    List<CaseStep> stepsMissing() {
        return stepsMissing == null
                ? List.of()
                : stepsMissing.stream().map(CaseStep::valueOf).toList();
    }

    String signedBy() {
        return signedBy;
    }
}
