package org.advocacyhub.provider.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.contracts.PartnerEvent.SystemicIssueRaised;
import org.advocacyhub.contracts.PartnerEvent.SystemicIssueResponded;
import org.advocacyhub.provider.outcome.domain.Achieved;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.Refusal;

/** Raises what goes wrong for many with the body concerned, and records what that body answered; codes only. */
@ApplicationScoped
class RaiseSystemicIssue {

    static final String THEME = "SYSTEMIC_THEME";
    static final String RESPONSE = "SYSTEMIC_RESPONSE";
    static final String SUBJECT = "ISSUE_SUBJECT";

    /** What is raised, with whom, under which contract. */
    record Raised(String contractRef, String theme, String subject, LocalDate raisedOn) {}

    /** What came back, and what changed by it. */
    record Response(String response, Achieved changeAchieved, LocalDate respondedOn) {}

    /** An issue with its last response, null while there is none. */
    record Entry(SystemicIssue issue, SystemicResponse response) {}

    private final SystemicIssues issues;
    private final OutcomeCodes codes;
    private final Outbox outbox;
    private final Clock clock;

    RaiseSystemicIssue(SystemicIssues issues, OutcomeCodes codes, Outbox outbox, Clock clock) {
        this.issues = issues;
        this.codes = codes;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Entry raise(OnlyPartner scope, Raised raised, String by) {
        refuseFuture("raisedOn", raised.raisedOn());
        refuseCode("theme", raised.contractRef(), THEME, raised.theme());
        refuseCode("subject", raised.contractRef(), SUBJECT, raised.subject());
        var issue = new SystemicIssue(
                UUID.randomUUID(),
                scope.partnerId(),
                raised.contractRef(),
                raised.theme(),
                raised.subject(),
                raised.raisedOn(),
                by,
                clock.instant());
        issues.add(issue);
        outbox.record(new SystemicIssueRaised(
                scope.partnerId(),
                issue.id(),
                raised.contractRef(),
                raised.theme(),
                raised.subject(),
                raised.raisedOn()));
        return new Entry(issue, null);
    }

    @Transactional
    Entry respond(OnlyPartner scope, UUID issueId, Response answer, String by) {
        var issue = issues.find(scope, issueId)
                .orElseThrow(() -> Refusal.notFound(
                        "unknown-issue", "There is no systemic issue " + issueId + " that you may see."));
        refuseFuture("respondedOn", answer.respondedOn());
        if (answer.respondedOn().isBefore(issue.raisedOn())) {
            throw Refusal.invalid("respondedOn", "before-raising", "It was raised on " + issue.raisedOn() + ".");
        }
        refuseCode("response", issue.contractRef(), RESPONSE, answer.response());
        var response = new SystemicResponse(
                UUID.randomUUID(),
                issue,
                answer.response(),
                answer.changeAchieved(),
                answer.respondedOn(),
                by,
                clock.instant());
        issues.add(response);
        outbox.record(new SystemicIssueResponded(
                scope.partnerId(),
                issueId,
                answer.response(),
                answer.changeAchieved().name(),
                answer.respondedOn()));
        return new Entry(issue, response);
    }

    @Transactional
    Page<Entry> page(OnlyPartner scope, String cursor, int limit) {
        var page = Page.of(issues.page(scope, cursor, limit), limit, issue -> Cursor.of(issue.raisedOn(), issue.id()));
        var responses = issues.responses(
                scope, page.items().stream().map(SystemicIssue::id).toList());
        return page.map(issue -> new Entry(issue, responses.get(issue.id())));
    }

    private void refuseFuture(String field, LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid(field, "in-the-future", "The day lies in the future.");
        }
    }

    private void refuseCode(String field, String contractRef, String list, String code) {
        codes.catalogue(contractRef, list)
                .fault(code, LocalDate.now(clock), Set.of())
                .ifPresent(fault -> {
                    throw Refusal.invalid(field, fault.code(), fault.message());
                });
    }
}
