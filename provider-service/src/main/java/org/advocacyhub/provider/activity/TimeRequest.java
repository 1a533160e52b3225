package org.advocacyhub.provider.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.activity.domain.HoursCap;
import org.advocacyhub.provider.activity.domain.TimeRequestStanding;
import org.advocacyhub.provider.activity.domain.TimeRequestStanding.Agreed;
import org.advocacyhub.provider.activity.domain.TimeRequestStanding.Over;
import org.advocacyhub.provider.activity.domain.TimeRequestStanding.Refused;
import org.advocacyhub.provider.activity.domain.TimeRequestStanding.Waiting;
import org.advocacyhub.provider.casework.CaseView;
import org.advocacyhub.runtime.web.Refusal;

/** A partner asks the hub for more time for a case. It moves by {@link TimeRequestStanding}; who said what and by which figures stays. */
@Entity
class TimeRequest {

    /** What the partner's words are sealed as, and the hub's. */
    static final String WHY = "time-request";

    static final String ANSWER = "time-request-answer";

    /** The standing as it is stored and shown. */
    enum State {
        WAITING,
        AGREED,
        REFUSED,
        OVER
    }

    @Id
    private UUID id;

    private UUID caseId;

    @Column(updatable = false) // moves with the case (D.1.3)
    private String partnerId;

    private String referralRef;
    private String serviceType;
    private int minutes;
    private LocalDate untilOn;
    private byte[] sealedWhy;
    private int capMinutes;
    private int askedCounted;
    private int askedAllowed;
    private String askedBy;
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    private Integer agreedMinutes;
    private LocalDate agreedUntil;
    private UUID extensionId;
    private byte[] sealedAnswer;
    private Integer answeredCounted;
    private Integer answeredAllowed;
    private String answeredBy;
    private Instant answeredAt;

    @Version
    private long version;

    protected TimeRequest() {}

    /** @param hours how the case stands today; of a type with a cap */
    TimeRequest(
            UUID id,
            CaseView about,
            Waiting asked,
            byte[] sealedWhy,
            HoursCap hours,
            LocalDate today,
            String by,
            Instant at) {
        this.id = id;
        this.caseId = about.caseId();
        this.partnerId = about.partnerId();
        this.referralRef = about.referralRef();
        this.serviceType = about.serviceType();
        this.minutes = asked.minutes();
        this.untilOn = asked.until();
        this.sealedWhy = sealedWhy.clone();
        this.capMinutes = hours.minutes();
        this.askedCounted = hours.counted();
        this.askedAllowed = hours.allowedOn(today);
        this.askedBy = by;
        this.askedAt = at;
    }

    TimeRequestStanding standing() {
        return switch (state) {
            case WAITING -> new Waiting(minutes, untilOn);
            case AGREED -> new Agreed(agreedMinutes, agreedUntil, agreedMinutes == minutes);
            case REFUSED -> new Refused();
            case OVER -> new Over();
        };
    }

    /** The request, for an answer; refused when it was answered before. */
    Waiting answerable() {
        return switch (standing()) {
            case Waiting waiting -> waiting;
            case Agreed _, Refused _ ->
                throw Refusal.conflict("time-request-answered", "The request was answered at " + answeredAt + ".");
            case Over _ ->
                throw Refusal.conflict("case-closed", "The case was closed before the request was answered.");
        };
    }

    /** The hub agreed, and this is kept of it. */
    void agreed(Agreed agreed, UUID extension, Answer answer) {
        answerable();
        state = State.AGREED;
        agreedMinutes = agreed.minutes();
        agreedUntil = agreed.until();
        extensionId = extension;
        answered(answer);
    }

    /** The hub said no. */
    void refused(Answer answer) {
        answerable();
        state = State.REFUSED;
        answered(answer);
    }

    private void answered(Answer answer) {
        sealedAnswer = answer.sealedWhy();
        answeredCounted = answer.counted();
        answeredAllowed = answer.allowed();
        answeredBy = answer.by();
        answeredAt = answer.at();
    }

    /**
     * Who answered, and by which figures.
     *
     * @param counted minutes of the case that counted then
     * @param allowed minutes that it might take then; null when such cases had no limit any more
     */
    record Answer(byte[] sealedWhy, int counted, Integer allowed, String by, Instant at) {

        /** Without the words, sealed as they are. */
        @Override
        public String toString() {
            return "Answer[" + by + ", " + at + "]";
        }
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    Instant askedAt() {
        return askedAt;
    }

    byte[] sealedWhy() {
        return sealedWhy.clone();
    }

    /** Null before the hub has answered. */
    byte[] sealedAnswer() {
        return sealedAnswer == null ? null : sealedAnswer.clone();
    }

    /** Without what was said. */
    TimeRequestView view() {
        return view(null, null);
    }

    /**
     * With what was said.
     *
     * @param why null for whom it is not shown to, and once it was deleted
     * @param answerWhy the same of the hub's answer
     */
    TimeRequestView view(String why, String answerWhy) {
        return new TimeRequestView(
                id,
                caseId,
                referralRef,
                partnerId,
                serviceType,
                state,
                minutes,
                untilOn,
                why,
                askedBy,
                askedAt,
                capMinutes,
                askedCounted,
                askedAllowed,
                answeredBy == null
                        ? null
                        : new TimeRequestView.TimeAnswerView(
                                HoursCap.RULE,
                                agreedMinutes,
                                agreedUntil,
                                extensionId,
                                answerWhy,
                                answeredCounted,
                                answeredAllowed,
                                answeredBy,
                                answeredAt));
    }

    /** Says which request, never what was written. */
    @Override
    public String toString() {
        return "TimeRequest[" + id + "]";
    }
}
