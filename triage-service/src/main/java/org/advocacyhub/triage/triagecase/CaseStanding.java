package org.advocacyhub.triage.triagecase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.triage.money.domain.Hold;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Where a case stands in triage, and for whom or what it waits. Guards the moves of {@link TriageState}. */
@Embeddable
public class CaseStanding {

    @Enumerated(EnumType.STRING)
    private TriageState state = TriageState.SCREENING;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> questions = List.of();

    @Column(name = "asked_on")
    private LocalDate askedOn;

    @Column(name = "queued_for")
    private String queuedFor;

    @Column(name = "waiting_since")
    private Instant waitingSince;

    @Enumerated(EnumType.STRING)
    @Column(name = "money_hold")
    private Hold moneyHold;

    @Column(name = "end_rule")
    private String endRule;

    @Column(name = "redirect_to")
    private String redirectTo;

    @Column(name = "offers_made")
    private int offersMade;

    /**
     * The tables are read again.
     *
     * @return whether somebody had been asked
     */
    boolean screenAgain() {
        if (state != TriageState.SCREENING) {
            move(TriageState.SCREENING);
        }
        var wasAsked = askedOn != null;
        askedOn = null;
        questions = List.of();
        queuedFor = null;
        moneyHold = null;
        return wasAsked;
    }

    /** Somebody outside has to answer, since that day or an earlier question's. */
    void ask(List<String> asked, LocalDate on) {
        if (state != TriageState.AWAITING_REFERRER_INFO) {
            move(TriageState.AWAITING_REFERRER_INFO);
        }
        questions = Stream.concat(questions.stream(), asked.stream()).distinct().toList();
        askedOn = askedOn == null || on.isBefore(askedOn) ? on : askedOn;
        queuedFor = null;
    }

    /** A person at the hub has to decide what the code names. */
    public void queueFor(String reasonCode) {
        move(TriageState.QUEUED);
        waitForNothing();
        queuedFor = reasonCode;
    }

    /** Accepted for advocacy: a partner is looked for. */
    public void triaged() {
        move(TriageState.TRIAGED);
        queuedFor = null;
        moneyHold = null;
    }

    /**
     * A partner is asked.
     *
     * @return which attempt it is, 1 for the first
     */
    public int offered() {
        move(TriageState.OFFERED);
        waitForNothing();
        offersMade++;
        return offersMade;
    }

    /** No partner has room. */
    public void wait(Instant since) {
        move(TriageState.WAITING_LIST);
        waitingSince = since;
        queuedFor = null;
    }

    /** No partner is asked until a person at the hub decides what the code names; the case stays accepted for advocacy. */
    public void holdFor(String reasonCode) {
        if (state != TriageState.TRIAGED) {
            move(TriageState.TRIAGED);
        }
        waitForNothing();
        queuedFor = reasonCode;
    }

    /** Money keeps it back for this reason, or (null) no longer does. */
    public void heldBy(Hold hold) {
        moneyHold = hold;
    }

    /** Nobody can take it, and an extra purchase is asked for; what money said stays. */
    public void askForSpot() {
        move(TriageState.SPOT_REQUESTED);
        waitingSince = null;
        queuedFor = null;
    }

    /** A partner accepted: the case is open. */
    public void accepted() {
        move(TriageState.ACCEPTED);
        waitForNothing();
    }

    /** Triage is over without a case. */
    void end(TriageState end, String ruleId, String redirectedTo) {
        move(end);
        waitForNothing();
        endRule = ruleId;
        redirectTo = redirectedTo;
    }

    /** A duty is open and can't be met here: the commissioner has to act (D.1.1, F.7). What money said stays, and what a person was asked. */
    public void escalate() {
        move(TriageState.DUTY_ESCALATED);
        waitingSince = null;
    }

    private void waitForNothing() {
        waitingSince = null;
        moneyHold = null;
        queuedFor = null;
    }

    /**
     * Refuses a move that does not exist, and says which do.
     *
     * @throws Refusal 409 {@code no-such-move}
     */
    public void requireMove(TriageState next) {
        if (!state.mayBecome(next)) {
            var possible = state.next().stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
            throw Refusal.conflict(
                    "no-such-move",
                    "A referral that is " + state + " can't become " + next + "; it can become "
                            + (possible.isEmpty() ? "nothing else." : possible + "."));
        }
    }

    private void move(TriageState next) {
        requireMove(next);
        state = next;
    }

    public TriageState state() {
        return state;
    }

    /** The rules whose answers are awaited from outside. */
    public List<String> questions() {
        return questions;
    }

    /** Since when somebody outside has to answer; null when nobody does. */
    public LocalDate askedOn() {
        return askedOn;
    }

    /** What a person at the hub has to decide, as a code; null when nobody has to. */
    public String queuedFor() {
        return queuedFor;
    }

    /** Null while it is not on the waiting list. */
    public Instant waitingSince() {
        return waitingSince;
    }

    /** Why money keeps it back; null when it does not. */
    public Hold moneyHold() {
        return moneyHold;
    }

    /** Where the person was sent instead; null while nowhere. */
    public String redirectTo() {
        return redirectTo;
    }

    /** How often a partner was asked, whatever it said. */
    public int offersMade() {
        return offersMade;
    }
}
