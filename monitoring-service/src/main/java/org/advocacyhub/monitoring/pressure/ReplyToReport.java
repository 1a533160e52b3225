package org.advocacyhub.monitoring.pressure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.pressure.domain.CouncilReply;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;

/** The commissioner replies to a report; the days without reply end with it, until something else raises it (domain.md E.5). */
@ApplicationScoped
class ReplyToReport {

    private final PressureReports reports;
    private final PressureReplies replies;
    private final Clock clock;

    ReplyToReport(PressureReports reports, PressureReplies replies, Clock clock) {
        this.reports = reports;
        this.replies = replies;
        this.clock = clock;
    }

    /**
     * @param note about the contract, never about a person; needed for {@code OTHER}
     * @param ifMatch version of the report that was looked at: a reply to what it did not say yet is refused
     */
    @Transactional
    PressureReport handle(UUID reportId, CouncilReply answer, String note, String ifMatch, String subject) {
        if (answer == CouncilReply.OTHER && note == null) {
            throw Refusal.invalid("note", "required", "Say in a sentence what else it is.");
        }
        var report = reports.requireLocked(reportId);
        Versions.require(ifMatch, report.version());
        var today = LocalDate.now(clock);
        var waited = report.reply(today);
        replies.persist(new PressureReply(reportId, answer, note, subject, clock.instant(), today, waited));
        reports.flush();
        return report;
    }
}
