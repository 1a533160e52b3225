package org.advocacyhub.provider.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.IssuesChosen;
import org.advocacyhub.provider.casework.RecordOnCase;
import org.advocacyhub.provider.outcome.domain.Issue;
import org.advocacyhub.provider.outcome.domain.IssueRules;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Refusal.FieldError;

/** Says what a case is about: several issues, one of them primary (domain.md D.4). What was said before stays on record. */
@ApplicationScoped
class ChooseIssues {

    static final String ISSUE = "ISSUE";
    private static final String SUBJECT = "ISSUE_SUBJECT";

    private final RecordOnCase cases;
    private final OutcomeCodes codes;
    private final ChosenCodes chosenCodes;
    private final Outbox outbox;
    private final Clock clock;

    ChooseIssues(RecordOnCase cases, OutcomeCodes codes, ChosenCodes chosenCodes, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.codes = codes;
        this.chosenCodes = chosenCodes;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    List<Issue> handle(PartnerScope scope, UUID caseId, List<Issue> issues, String by) {
        var onCase = cases.lock(scope, caseId, null);
        var today = LocalDate.now(clock);
        var contract = codes.contractOf(onCase.partnerId(), onCase.serviceType(), onCase.openedOn());
        var before = ChosenCodes.latest(chosenCodes.of(scope, caseId, ISSUE));
        refuseFaults(issues, contract, before, today);
        var revision = before.isEmpty() ? 1 : before.getFirst().key().revision() + 1;
        chosenCodes.add(issues.stream()
                .map(issue -> new ChosenCode(
                        new ChosenCode.Key(caseId, ISSUE, revision, issue.code()),
                        onCase.partnerId(),
                        issue.subject(),
                        issue.primary(),
                        today,
                        by,
                        clock.instant()))
                .toList());
        outbox.record(new IssuesChosen(
                onCase.referralId(),
                caseId,
                onCase.partnerId(),
                today,
                issues.stream().filter(Issue::primary).findFirst().orElseThrow().code(),
                issues.stream().map(Issue::code).sorted().toList(),
                issues.stream()
                        .map(Issue::subject)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList()));
        return issues;
    }

    private void refuseFaults(List<Issue> issues, String contract, List<ChosenCode> before, LocalDate today) {
        var kept = new HashSet<String>();
        before.forEach(row -> {
            kept.add(row.key().code());
            if (row.subject() != null) {
                kept.add(row.subject());
            }
        });
        var faults = IssueRules.faults(
                issues, codes.catalogue(contract, ISSUE), codes.catalogue(contract, SUBJECT), today, kept);
        if (!faults.isEmpty()) {
            throw Refusal.invalid(
                    "invalid-request",
                    faults.getFirst().message(),
                    faults.stream()
                            .map(fault -> new FieldError(fault.field(), fault.code(), fault.message()))
                            .toList());
        }
    }
}
