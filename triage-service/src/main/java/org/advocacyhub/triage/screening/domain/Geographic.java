package org.advocacyhub.triage.screening.domain;

import java.util.Optional;
import org.advocacyhub.triage.geography.domain.AreaOutcome;
import org.advocacyhub.triage.geography.domain.LocalService;
import org.advocacyhub.triage.geography.domain.Responsibility;
import org.advocacyhub.triage.geography.domain.Whereabouts;
import org.advocacyhub.triage.geography.domain.Whereabouts.InDistrict;
import org.advocacyhub.triage.geography.domain.Whereabouts.Outside;
import org.advocacyhub.triage.geography.domain.Whereabouts.Unresolved;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.screening.domain.Conclusion.AskPerson;
import org.advocacyhub.triage.screening.domain.Conclusion.End;
import org.advocacyhub.triage.screening.domain.Conclusion.Ended;
import org.advocacyhub.triage.screening.domain.Conclusion.QueueReason;

/**
 * What geography concludes (domain.md G.3): nothing when the referral is ours and its district is known. A statutory referral is
 * never closed as plain out of area: a person finds the named service.
 *
 * @param responsibility null in decisions of before it was looked at: then the place alone decides
 */
record Geographic(Whereabouts whereabouts, Responsibility responsibility) {

    /** Why the referral can't go to a partner of ours, if so. */
    Optional<Conclusion> elsewhere(ServiceType type) {
        if (responsibility == null) {
            return byPlace(type, "G.3");
        }
        return switch (responsibility.outcome()) {
            case INBOUND_ACCEPT -> byPlace(type, responsibility.ruleId());
            case INBOUND_CHARGE, OUTBOUND_REFER, OUTBOUND_SPOT -> Optional.of(askPerson());
            case REFUSE_REDIRECT -> Optional.of(outOfArea(type, responsibility.ruleId(), responsibility.reason()));
            case UNRESOLVED -> Optional.of(unresolved(type));
        };
    }

    /** The referral is from outside: a person finds who takes it, or it ends with the local service named. */
    Conclusion outOfArea(ServiceType type, String ruleId, String reason) {
        if (responsibility != null && responsibility.outcome() == AreaOutcome.OUTBOUND_SPOT) {
            return askPerson();
        }
        if (type.isStatutory()) {
            return new AskPerson(QueueReason.OUT_OF_AREA, reason);
        }
        var service = Optional.ofNullable(responsibility).map(Responsibility::localService);
        return new Ended(
                End.OUT_OF_AREA,
                ruleId,
                service.map(LocalService::code).orElse(null),
                service.map(named -> reason + " It is " + named.name() + ".").orElse(reason));
    }

    private Optional<Conclusion> byPlace(ServiceType type, String ruleId) {
        return switch (whereabouts) {
            case Outside outside -> Optional.of(outOfArea(type, ruleId, outside.evidence()));
            case Unresolved open -> Optional.of(new AskPerson(QueueReason.DISTRICT_UNRESOLVED, open.evidence()));
            case InDistrict _ -> Optional.empty();
        };
    }

    private Conclusion askPerson() {
        return new AskPerson(QueueReason.OUT_OF_AREA, responsibility.reason());
    }

    private Conclusion unresolved(ServiceType type) {
        var outside = responsibility.here() == Answer.N;
        if (outside && type.isStatutory()) {
            return askPerson();
        }
        return new AskPerson(
                QueueReason.DISTRICT_UNRESOLVED,
                whereabouts instanceof Unresolved open ? open.evidence() : responsibility.reason());
    }
}
