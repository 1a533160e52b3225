package org.advocacyhub.provider.casework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.casework.domain.Answer;
import org.advocacyhub.provider.casework.domain.Face;
import org.advocacyhub.provider.casework.domain.FeedbackFormat;

/** The answers to the five outcome questions (domain.md D.5.1), once for a case. */
@Entity
class Feedback {

    @Id
    private UUID caseId;

    private String partnerId;
    private LocalDate givenOn;
    private boolean observed;

    @Enumerated(EnumType.STRING)
    private Answer cal1;

    @Enumerated(EnumType.STRING)
    private Answer cal2;

    @Enumerated(EnumType.STRING)
    private Answer cal3;

    @Enumerated(EnumType.STRING)
    private Answer cal4;

    @Enumerated(EnumType.STRING)
    private Answer cal5;

    @Enumerated(EnumType.STRING)
    private Face satisfaction;

    private boolean byLink;

    @Enumerated(EnumType.STRING)
    private FeedbackFormat format;

    private String interviewer;

    protected Feedback() {}

    Feedback(AdvocacyCase of, RecordFeedback.Answers answers, boolean byLink) {
        this.byLink = byLink;
        this.caseId = of.id();
        this.partnerId = of.partnerId();
        this.givenOn = answers.givenOn();
        this.observed = answers.observed();
        this.cal1 = answers.cal1();
        this.cal2 = answers.cal2();
        this.cal3 = answers.cal3();
        this.cal4 = answers.cal4();
        this.cal5 = answers.cal5();
        this.satisfaction = answers.satisfaction();
        this.format = answers.format();
        this.interviewer = answers.interviewer();
    }

    /** The person answered alone: the partner is not shown what. */
    boolean byLink() {
        return byLink;
    }

    RecordFeedback.Answers answers() {
        return new RecordFeedback.Answers(
                givenOn, observed, cal1, cal2, cal3, cal4, cal5, satisfaction, format, interviewer);
    }
}
