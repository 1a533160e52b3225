package org.advocacyhub.monitoring.narrative;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.web.Refusal;

/** A person's story, as the person agreed to it (domain.md E.6). Taken back, its words are gone. */
@Entity
@Table(name = "case_study")
class CaseStudy {

    /** How the person came to know the words before they approved them. */
    enum ApprovedHow {
        READ_BY_PERSON,
        READ_TO_PERSON,
        EASY_READ,
        INTERPRETED
    }

    @Id
    @Column(name = "case_study_id")
    private UUID caseStudyId;

    @Column(name = "contract_ref")
    private String contractRef;

    @Column(name = "quarter_start")
    private LocalDate quarterStart;

    @Column(name = "partner_id")
    private String partnerId;

    private String pseudonym;

    @Column(name = "age_band")
    private String ageBand;

    private String story;

    @Column(name = "consented_on")
    private LocalDate consentedOn;

    @Column(name = "approved_by_person_on")
    private LocalDate approvedByPersonOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "approved_how")
    private ApprovedHow approvedHow;

    @Column(name = "recorded_by")
    private String recordedBy;

    private String role;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "chosen_by")
    private String chosenBy;

    @Column(name = "chosen_at")
    private Instant chosenAt;

    @Column(name = "taken_back_by")
    private String takenBackBy;

    @Column(name = "taken_back_at")
    private Instant takenBackAt;

    @Version
    private long version;

    protected CaseStudy() {}

    CaseStudy(
            UUID caseStudyId,
            String contractRef,
            Quarter quarter,
            String partnerId,
            CaseStudiesResource.CaseStudyRequest request,
            String recordedBy,
            String role,
            Instant recordedAt) {
        this.caseStudyId = caseStudyId;
        this.contractRef = contractRef;
        this.quarterStart = quarter.from();
        this.partnerId = partnerId;
        this.pseudonym = request.pseudonym();
        this.ageBand = request.ageBand();
        this.story = request.story();
        this.consentedOn = request.consentedOn();
        this.approvedByPersonOn = request.approvedByPersonOn();
        this.approvedHow = request.approvedHow();
        this.recordedBy = recordedBy;
        this.role = role;
        this.recordedAt = recordedAt;
    }

    /** The hub wants the return to tell it. */
    void chosen(String subject, Instant now) {
        refuseTakenBack();
        if (chosenAt != null) {
            throw Refusal.conflict("already-chosen", "It was chosen at " + chosenAt + ".");
        }
        chosenBy = subject;
        chosenAt = now;
    }

    /** The person does not want it to be told any more, or should not have been asked. */
    void takenBack(String subject, Instant now) {
        refuseTakenBack();
        takenBackBy = subject;
        takenBackAt = now;
        story = null;
        pseudonym = null;
    }

    private void refuseTakenBack() {
        if (takenBackAt != null) {
            throw Refusal.conflict("already-taken-back", "It was taken back at " + takenBackAt + ".");
        }
    }

    /** Whether the return tells it. */
    boolean isTold() {
        return chosenAt != null && takenBackAt == null;
    }

    UUID caseStudyId() {
        return caseStudyId;
    }

    /** Whose case it was; null when the hub recorded it. */
    String partnerId() {
        return partnerId;
    }

    /** Null once it is taken back. */
    String pseudonym() {
        return pseudonym;
    }

    String ageBand() {
        return ageBand;
    }

    /** Null once it is taken back. */
    String story() {
        return story;
    }

    LocalDate consentedOn() {
        return consentedOn;
    }

    LocalDate approvedByPersonOn() {
        return approvedByPersonOn;
    }

    ApprovedHow approvedHow() {
        return approvedHow;
    }

    String recordedBy() {
        return recordedBy;
    }

    String role() {
        return role;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /** Null until the hub chooses it. */
    Instant chosenAt() {
        return chosenAt;
    }

    Instant takenBackAt() {
        return takenBackAt;
    }

    long version() {
        return version;
    }
}
