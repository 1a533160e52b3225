package org.advocacyhub.triage.triagecase;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.triage.banding.domain.Band;
import org.advocacyhub.triage.banding.domain.PauseKind;
import org.advocacyhub.triage.banding.domain.PersonBand;
import org.advocacyhub.triage.referral.domain.Facts;

/**
 * A referral on its way through triage; what it stores was decided elsewhere. Its parts keep what belongs together: the referral, the
 * verdict, the place, the clock, and where it stands. A move of {@link CaseStanding} that concerns nothing else is made there; what moves
 * several parts is made here.
 */
@Entity
@Table(name = "triage_case")
public class TriageCase {

    private static final String SYSTEM = "system";

    @Id
    @Column(name = "referral_id")
    private UUID referralId;

    @Embedded
    private CaseReferral referral;

    @Embedded
    private CaseStanding standing = new CaseStanding();

    @Embedded
    private Verdict verdict;

    @Embedded
    private Responsible responsible;

    /** Null when nothing is known. */
    @Embedded
    private CasePlace place;

    /** Null while nobody set one. */
    @Embedded
    private SetBand setBand;

    @Column(name = "authority_instructs")
    private boolean authorityInstructs;

    @Embedded
    private CaseClock clock = new CaseClock();

    /** Null also while no partner was asked. */
    @Column(name = "told_under_eighteen")
    private Boolean toldUnderEighteen;

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
        opened.referralId = referralId;
        opened.referral = new CaseReferral(referralRef, contractRef, personKey, receivedAt);
        return opened;
    }

    /** Keeps what the referrer says; the newest facts are whole. */
    public void learn(Facts stated, String factsJson) {
        referral.learn(stated, factsJson);
    }

    /**
     * The team that refers, for the queue and for the time that is spent waiting for it (K-09).
     *
     * @param teamCode null while nobody knows it
     */
    public void isReferredBy(String teamCode) {
        if (referral.comesFrom(teamCode)) {
            clock.waitsForTeam(teamCode);
        }
    }

    /** Another person than was thought, by the key that this one is known by now. */
    public void isAbout(String key) {
        referral.isAbout(key);
    }

    /** The referrer answered, or a person decided: the tables are read again. A pause ends and is counted (C.5 rule 3). */
    public void screenAgain(LocalDate today) {
        if (standing.screenAgain()) {
            clock.goOn(PauseKind.AWAITING_REFERRER_INFO, today, SYSTEM);
        }
    }

    /** What the screening found, and the order that follows from it. */
    public void judge(Verdict found, int points, LocalDate today) {
        this.verdict = found;
        this.score = points;
        this.scoredOn = today;
    }

    /** Which council has to arrange it, and what follows from where the person is (G.3). */
    public void arrangedBy(Responsible found) {
        this.responsible = found;
    }

    /** A named service outside has to confirm by then, or the commissioner is told; an earlier end stays (G.3). */
    public void acceptedElsewhereBy(Instant end) {
        place = place().confirmedBy(end);
    }

    /** A service outside, by its code in the register, was asked to take it. */
    public void referredTo(String service) {
        place = place().referredTo(service);
    }

    /** Partners of this district are asked, though the person is elsewhere. */
    public void workedFrom(String gss) {
        verdict = verdict.inDistrict(gss);
    }

    /** The referrer has to answer; the clock stops from that day, or from an earlier question's (C.5 rule 3). */
    public void askReferrer(List<String> asked, LocalDate on) {
        ask(asked, on, false);
    }

    /** The authority that holds the duty has to answer a prompt (A.3.3); no team of a referrer is waited for. */
    public void askAuthority(List<String> asked, LocalDate on) {
        ask(asked, on, true);
    }

    private void ask(List<String> asked, LocalDate on, boolean authority) {
        standing.ask(asked, on);
        place = place().confirmedByNobody();
        clock.stopBy(new CasePause(this, PauseKind.AWAITING_REFERRER_INFO, authority, on, SYSTEM, null));
    }

    /**
     * The clock stops (C.5 rule 3).
     *
     * @param evidence JSON of what it rests on; null when the kind says it all
     * @throws Refusal 409 {@code already-paused}
     */
    public CasePause pause(PauseKind kind, LocalDate on, String by, String evidence) {
        return clock.stop(new CasePause(this, kind, false, on, by, evidence));
    }

    /**
     * A pause is over; its days count once, whatever else went on meanwhile.
     *
     * @throws Refusal 409 {@code not-paused}
     */
    public CasePause endPause(UUID pauseId, LocalDate on, String by) {
        return clock.goOn(pauseId, on, by);
    }

    /** Triage is over, or a partner took it: whatever stopped the clock here is over too. */
    public void endPauses(LocalDate on) {
        clock.goOn(on, SYSTEM);
    }

    /** Somebody at the hub says how urgent it is; stands when the rules are read again (C.3). */
    public void setBand(PersonBand set) {
        setBand = SetBand.of(set);
    }

    /** The band that a person set; null when nobody did. */
    public PersonBand personBand() {
        return setBand == null ? null : setBand.personBand();
    }

    /** What the rules said, whatever a person said. */
    public Band bandByRules() {
        return setBand != null && verdict.bandRule().equals(PersonBand.RULE) ? setBand.insteadOf() : verdict.band();
    }

    /** The authority that holds the duty asks for this advocate itself (A.3.3). */
    public void instructedByAuthority() {
        authorityInstructs = true;
    }

    public boolean isInstructedByAuthority() {
        return authorityInstructs;
    }

    /** Other days to keep, or another band, without a new screening. */
    public void retarget(Verdict moved) {
        this.verdict = moved;
    }

    /** What partners are told of the person's age (A.15); null when it is not known. */
    public void tellUnderEighteen(Boolean underEighteen) {
        toldUnderEighteen = underEighteen;
    }

    /** Triage is over without a case. */
    public void end(TriageState end, String ruleId, String redirectedTo) {
        if (end == TriageState.OUT_OF_AREA
                && redirectedTo == null
                && verdict.serviceType().isStatutory()) {
            throw new IllegalStateException("a statutory referral never ends as plain out of area: " + referralId);
        }
        standing.end(end, ruleId, redirectedTo);
    }

    /** A triage worker names the district; the evidence is that person's decision. */
    public void pickDistrict(String gss) {
        place = place().inDistrict(gss);
    }

    /** What people found out about where it belongs. */
    public CasePlace place() {
        return place == null ? CasePlace.NOTHING_KNOWN : place;
    }

    public UUID referralId() {
        return referralId;
    }

    public String contractRef() {
        return referral.contractRef();
    }

    public String personKey() {
        return referral.personKey();
    }

    /** The referral that it is about, as its referrer tells it. */
    public CaseReferral referral() {
        return referral;
    }

    public TriageState state() {
        return standing.state();
    }

    /** Where it stands, and for whom or what it waits; it is moved there. */
    public CaseStanding standing() {
        return standing;
    }

    /** When its clock stood still. */
    public CaseClock clock() {
        return clock;
    }

    public Verdict verdict() {
        return verdict;
    }

    /** What the last screening found of the responsible council; null in cases of before it was looked at. */
    public Responsible responsible() {
        return responsible;
    }

    /** Triage is to bring it on and its clock does not stand still; that of P1 never does (C.5 rule 3). */
    public boolean isClockRunning() {
        return standing.state().isOpen()
                && (clock.pausedSince() == null || !verdict.band().clockStops());
    }

    /** What partners were told last of the person's age; null when it was not known, or nobody was asked. */
    public Boolean toldUnderEighteen() {
        return toldUnderEighteen;
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
