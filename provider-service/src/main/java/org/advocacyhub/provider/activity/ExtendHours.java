package org.advocacyhub.provider.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.casework.RecordOnCase;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/** The hub sets what cases of a type may take, and agrees to more for one case: who, why and until when stay on record. */
@ApplicationScoped
class ExtendHours {

    private final RecordOnCase cases;
    private final HoursCaps caps;
    private final Clock clock;

    ExtendHours(RecordOnCase cases, HoursCaps caps, Clock clock) {
        this.cases = cases;
        this.caps = caps;
        this.clock = clock;
    }

    @Transactional
    HoursCaps.Agreed handle(PartnerScope scope, UUID caseId, int minutes, LocalDate until, String why, String by) {
        var onCase = cases.lock(scope, caseId, null);
        if (until.isBefore(LocalDate.now(clock))) {
            throw Refusal.invalid("until", "in-the-past", "The last day that the extension covers is over.");
        }
        return caps.extend(caseId, onCase.partnerId(), minutes, until, why, by);
    }

    /** A cap for cases that are opened from a day on; null minutes lift it. Never for days that are over. */
    @Transactional
    List<HoursCaps.Version> set(HoursCaps.Version version, String by) {
        if (version.from().isBefore(LocalDate.now(clock))) {
            throw Refusal.invalid("from", "in-the-past", "A cap holds from today on at the earliest.");
        }
        caps.set(version, by);
        return caps.versions();
    }

    @Transactional
    List<HoursCaps.Version> versions() {
        return caps.versions();
    }
}
