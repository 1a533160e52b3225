package org.advocacyhub.provider.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.activity.domain.TimeRequestStanding.Waiting;
import org.advocacyhub.provider.casework.CaseWords;
import org.advocacyhub.provider.casework.RecordOnCase;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/** A partner asks the hub for more time for one of its cases than such cases may take (domain.md D.3, F.4), one request at a time. */
@ApplicationScoped
class AskForTime {

    private final RecordOnCase cases;
    private final HoursCaps caps;
    private final TimeRequests requests;
    private final CaseWords words;
    private final Clock clock;

    AskForTime(RecordOnCase cases, HoursCaps caps, TimeRequests requests, CaseWords words, Clock clock) {
        this.cases = cases;
        this.caps = caps;
        this.requests = requests;
        this.words = words;
        this.clock = clock;
    }

    @Transactional
    TimeRequest handle(PartnerScope scope, UUID caseId, Waiting asked, String why, String by) {
        cases.lock(scope, caseId, null);
        var about = cases.require(scope, caseId);
        var today = LocalDate.now(clock);
        if (about.closedOn() != null) {
            throw Refusal.conflict("case-closed", "The case is closed: it takes no more work.");
        }
        if (asked.until().isBefore(today)) {
            throw Refusal.invalid("until", "in-the-past", "The last day that the time is for is over.");
        }
        var hours = caps.of(caseId, about.serviceType(), about.openedOn());
        if (hours.minutes() == null) {
            throw Refusal.conflict("no-hours-cap", "Cases of this kind have no limit: they take as long as they need.");
        }
        if (requests.waiting(scope, caseId).isPresent()) {
            throw Refusal.conflict("time-request-waits", "A request for this case waits for the hub's answer.");
        }
        var request = new TimeRequest(
                Ids.next(), about, asked, words.seal(caseId, why, TimeRequest.WHY), hours, today, by, clock.instant());
        requests.add(request);
        return request;
    }
}
