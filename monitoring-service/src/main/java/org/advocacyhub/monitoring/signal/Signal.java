package org.advocacyhub.monitoring.signal;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.signal.domain.SignalAnswer;
import org.advocacyhub.monitoring.signal.domain.UnderReferral;
import org.advocacyhub.runtime.web.Refusal;

/** A team that refers too few. */
@Entity
@Table(name = "signal")
class Signal extends RaisedSignal {

    /** What it is about. */
    enum Kind {
        TEAM_UNDER_REFERRAL
    }

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String team;

    @Embedded
    private Evidence evidence;

    @Embedded
    private FiguresNow now;

    @Enumerated(EnumType.STRING)
    private SignalAnswer answer;

    protected Signal() {}

    Signal(String contractRef, Quarter quarter, String team, UnderReferral found, FiguresNow now, Moment moment) {
        super(contractRef, quarter, found.reason(team, quarter), moment);
        this.kind = Kind.TEAM_UNDER_REFERRAL;
        this.team = team;
        this.evidence = new Evidence(found);
        this.now = now;
    }

    /** The quarter was computed again. */
    void computedAgain(boolean stillFlagged, FiguresNow figures) {
        stillHolds(stillFlagged);
        if (!figures.equals(now)) {
            now = figures;
        }
    }

    /** @throws Refusal 409 when it was answered before */
    void answer(SignalAnswer given, String noted, String subject, Moment moment) {
        replied(noted, subject, moment);
        answer = given;
    }

    Kind kind() {
        return kind;
    }

    String team() {
        return team;
    }

    UnderReferral evidence() {
        return evidence.found();
    }

    FiguresNow now() {
        return now;
    }

    @Override
    SignalAnswer answer() {
        return answer;
    }
}
