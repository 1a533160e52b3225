package org.advocacyhub.triage.prompt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.triage.refdata.DeskRules;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.triagecase.Responsible;
import org.advocacyhub.triage.triagecase.TriageCase;

/**
 * One prompt to an authority (domain.md A.3.3), with the days that were agreed when it was sent.
 *
 * <pre>
 * OPEN -> ACCEPTED, DECLINED, NEEDS_MORE (the authority replied)
 *   |  -> ESCALATED (nobody replied in time) -> ACCEPTED, DECLINED, NEEDS_MORE (late)
 *   |-> SUPERSEDED (the referral was withdrawn, or needs no prompt any more)
 * </pre>
 */
@Entity
@Table(name = "duty_prompt")
public class DutyPrompt {

    /** How far a prompt has come. */
    public enum State {
        OPEN,
        ESCALATED,
        ACCEPTED,
        DECLINED,
        NEEDS_MORE,
        SUPERSEDED;

        /** The authority has not replied, and still may. */
        public boolean isUnanswered() {
            return this == OPEN || this == ESCALATED;
        }
    }

    @Id
    @Column(name = "prompt_id")
    private UUID promptId;

    @Column(name = "referral_id")
    private UUID referralId;

    @Column(name = "service_type")
    private String serviceType;

    @Column(name = "authority_code")
    private String authorityCode;

    @Column(name = "rules_version")
    private String rulesVersion;

    @Column(name = "prompted_at")
    private Instant promptedAt;

    @Column(name = "prompted_on")
    private LocalDate promptedOn;

    @Column(name = "send_by")
    private LocalDate sendBy;

    @Column(name = "reply_by")
    private LocalDate replyBy;

    @Column(name = "escalate_after")
    private LocalDate escalateAfter;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "escalated_at")
    private Instant escalatedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closed_by")
    private String closedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "decline_reason")
    private DeclineReason declineReason;

    @Column(name = "working_days")
    private Integer workingDays;

    @Version
    private long version;

    protected DutyPrompt() {}

    /** A prompt that goes out now, with its clock by the rules of the day. */
    static DutyPrompt of(TriageCase triageCase, DeskRules rules, Instant now) {
        var calendar = WorkingCalendar.england();
        var prompt = new DutyPrompt();
        prompt.promptId = Ids.next();
        prompt.referralId = triageCase.referralId();
        prompt.serviceType = triageCase.verdict().serviceType().name();
        prompt.authorityCode = authority(triageCase).orElse(rules.authority());
        prompt.rulesVersion = rules.version();
        prompt.promptedAt = now;
        prompt.promptedOn = LocalDate.ofInstant(now, WorkingCalendar.LONDON);
        prompt.sendBy = calendar.add(prompt.promptedOn, rules.promptSendDays());
        prompt.replyBy = calendar.add(prompt.promptedOn, rules.promptReplyDays());
        prompt.escalateAfter = calendar.add(prompt.promptedOn, rules.promptEscalateDays());
        prompt.state = State.OPEN;
        return prompt;
    }

    /** The council that has to ask for the advocate, as the screening found it (G.3); for an IMCA it may be a body of the NHS. */
    private static Optional<String> authority(TriageCase triageCase) {
        var type = triageCase.verdict().serviceType();
        return type.isCareAct() || type == ServiceType.RPR_PAID || type == ServiceType.RULE_1_2_REP
                ? Optional.ofNullable(triageCase.responsible()).map(Responsible::council)
                : Optional.empty();
    }

    /** Nobody replied in time. */
    public void escalate(Instant now) {
        state = State.ESCALATED;
        escalatedAt = now;
    }

    /**
     * The authority replied.
     *
     * @param reason why it declined; null otherwise
     * @throws Refusal 409 {@code already-answered}
     */
    public void answered(PromptReply reply, DeclineReason reason, Instant now, String recordedBy) {
        if (!state.isUnanswered()) {
            throw Refusal.conflict(
                    "already-answered", "The prompt is " + state + ": there is nothing left to reply to.");
        }
        state = State.valueOf(reply.name());
        declineReason = reason;
        workingDays = WorkingCalendar.england().between(promptedOn, LocalDate.ofInstant(now, WorkingCalendar.LONDON));
        close(now, recordedBy);
    }

    /** No reply is wanted any more. */
    void supersede(Instant now) {
        state = State.SUPERSEDED;
        close(now, "system");
    }

    private void close(Instant now, String by) {
        closedAt = now;
        closedBy = by;
    }

    public UUID promptId() {
        return promptId;
    }

    public UUID referralId() {
        return referralId;
    }

    public String serviceType() {
        return serviceType;
    }

    /** GSS code. */
    public String authorityCode() {
        return authorityCode;
    }

    public Instant promptedAt() {
        return promptedAt;
    }

    /** Day by which the prompt has to have reached the authority. */
    public LocalDate sendBy() {
        return sendBy;
    }

    public LocalDate replyBy() {
        return replyBy;
    }

    /** Without a reply up to this day the commissioner is told. */
    public LocalDate escalateAfter() {
        return escalateAfter;
    }

    public State state() {
        return state;
    }

    /** Null while it was not. */
    public Instant escalatedAt() {
        return escalatedAt;
    }

    /** Null while no reply came. */
    public Instant closedAt() {
        return closedAt;
    }

    /** Null unless it declined. */
    public DeclineReason declineReason() {
        return declineReason;
    }

    /** From the prompt to the reply; null while none came. */
    public Integer workingDays() {
        return workingDays;
    }
}
