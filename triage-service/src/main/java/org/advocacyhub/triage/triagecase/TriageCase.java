package org.advocacyhub.triage.triagecase;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.triage.referral.domain.Facts;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A referral on its way through triage. Guards the moves of {@link TriageState}; what it stores was decided elsewhere. */
@Entity
@Table(name = "triage_case")
public class TriageCase {

    @Id
    @Column(name = "referral_id")
    private UUID referralId;

    @Column(name = "referral_ref")
    private String referralRef;

    @Column(name = "contract_ref")
    private String contractRef;

    @Column(name = "person_key")
    private String personKey;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "effective_received_on")
    private LocalDate effectiveReceivedOn;

    @Enumerated(EnumType.STRING)
    private TriageState state;

    @ColumnTransformer(write = "?::jsonb")
    private String facts;

    @Column(name = "requested_type")
    private String requestedType;

    @Embedded
    private Verdict verdict;

    @Column(name = "picked_district")
    private String pickedDistrict;

    @Column(name = "paused_days")
    private int pausedDays;

    @Column(name = "asked_on")
    private LocalDate askedOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> questions = List.of();

    @Column(name = "queued_for")
    private String queuedFor;

    @Column(name = "waiting_since")
    private Instant waitingSince;

    @Column(name = "end_rule")
    private String endRule;

    @Column(name = "redirect_to")
    private String redirectTo;

    private int score;

    @Column(name = "scored_on")
    private LocalDate scoredOn;

    @Version
    private long version;

    protected TriageCase() {}

    /** A case file for a referral that has just come in. */
    public static TriageCase open(
            UUID referralId, String referralRef, String contractRef, String personKey, Instant receivedAt) {
        var opened = new TriageCase();
        var local = receivedAt.atZone(WorkingCalendar.LONDON);
        opened.referralId = referralId;
        opened.referralRef = referralRef;
        opened.contractRef = contractRef;
        opened.personKey = personKey;
        opened.receivedAt = receivedAt;
        opened.receivedOn = local.toLocalDate();
        opened.effectiveReceivedOn = WorkingCalendar.england().effectiveReceivedDate(local);
        opened.state = TriageState.SCREENING;
        return opened;
    }

    /** Keeps what the referrer says; the newest facts are whole. */
    public void learn(Facts stated, String factsJson) {
        this.facts = factsJson;
        this.requestedType = stated.requestedType().name();
    }

    /** Another person than was thought, by the key that this one is known by now. */
    public void isAbout(String key) {
        this.personKey = key;
    }

    /** The referrer answered, or a person decided: the tables are read again. A pause ends and is counted (C.5 rule 3). */
    public void screenAgain(LocalDate today) {
        if (state != TriageState.SCREENING) {
            move(TriageState.SCREENING);
        }
        if (askedOn != null) {
            pausedDays += WorkingCalendar.england().between(askedOn, today);
            askedOn = null;
        }
        questions = List.of();
        queuedFor = null;
    }

    /** What the screening found, and the order that follows from it. */
    public void judge(Verdict found, int points, LocalDate today) {
        this.verdict = found;
        this.score = points;
        this.scoredOn = today;
    }

    /** The referrer has to answer; the clock stops from that day, or from an earlier question's (C.5 rule 3). */
    public void askReferrer(List<String> asked, LocalDate on) {
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
        queuedFor = reasonCode;
    }

    /** Accepted for advocacy: a partner is looked for. */
    public void triaged() {
        move(TriageState.TRIAGED);
        queuedFor = null;
    }

    /** A partner is asked. */
    public void offered() {
        move(TriageState.OFFERED);
        waitingSince = null;
        queuedFor = null;
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
        waitingSince = null;
        queuedFor = reasonCode;
    }

    /** Nobody can take it: an extra purchase is asked for. */
    public void askForSpot() {
        move(TriageState.SPOT_REQUESTED);
        waitingSince = null;
        queuedFor = null;
    }

    /** A partner accepted: the case is open. */
    public void accepted() {
        move(TriageState.ACCEPTED);
        waitingSince = null;
        queuedFor = null;
    }

    /** Triage is over without a case. */
    public void end(TriageState end, String ruleId, String redirectedTo) {
        move(end);
        endRule = ruleId;
        redirectTo = redirectedTo;
        waitingSince = null;
        queuedFor = null;
    }

    /** Nobody answered and a duty is open: the commissioner has to act (D.1.1). */
    public void escalate() {
        move(TriageState.DUTY_ESCALATED);
    }

    /** A triage worker names the district; the evidence is that person's decision. */
    public void pickDistrict(String gss) {
        pickedDistrict = gss;
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

    public UUID referralId() {
        return referralId;
    }

    public String referralRef() {
        return referralRef;
    }

    public String contractRef() {
        return contractRef;
    }

    public String personKey() {
        return personKey;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    public LocalDate effectiveReceivedOn() {
        return effectiveReceivedOn;
    }

    public TriageState state() {
        return state;
    }

    public String factsJson() {
        return facts;
    }

    public Verdict verdict() {
        return verdict;
    }

    public String pickedDistrict() {
        return pickedDistrict;
    }

    public int pausedDays() {
        return pausedDays;
    }

    public LocalDate askedOn() {
        return askedOn;
    }

    public List<String> questions() {
        return questions;
    }

    public String queuedFor() {
        return queuedFor;
    }

    public Instant waitingSince() {
        return waitingSince;
    }

    public int score() {
        return score;
    }

    public LocalDate scoredOn() {
        return scoredOn;
    }

    public long version() {
        return version;
    }
}
