package org.advocacyhub.provider.outcome.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Issues of a case: several, one of them primary (domain.md D.4). */
public final class IssueRules {

    /** What is wrong, at a path of the request. */
    public record Fault(String field, String code, String message) {}

    private IssueRules() {}

    /**
     * Everything that is wrong; empty when the issues can be recorded.
     *
     * @param kept codes and subjects that the case has already
     */
    public static List<Fault> faults(
            List<Issue> issues, Catalogue codes, Catalogue subjects, LocalDate day, Set<String> kept) {
        var faults = new ArrayList<Fault>();
        if (issues.stream().filter(Issue::primary).count() != 1) {
            faults.add(new Fault("issues", "one-primary", "Exactly one issue is the primary one."));
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < issues.size(); i++) {
            var issue = issues.get(i);
            var at = "issues[" + i + "].";
            if (!seen.add(issue.code())) {
                faults.add(new Fault(at + "code", "repeated", "Each issue is named once."));
            }
            codes.fault(issue.code(), day, kept)
                    .ifPresent(fault -> faults.add(new Fault(at + "code", fault.code(), fault.message())));
            if (issue.subject() != null) {
                subjects.fault(issue.subject(), day, kept)
                        .ifPresent(fault -> faults.add(new Fault(at + "subject", fault.code(), fault.message())));
            }
        }
        return faults;
    }
}
