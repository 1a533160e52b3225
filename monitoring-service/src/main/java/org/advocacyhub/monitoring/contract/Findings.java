package org.advocacyhub.monitoring.contract;

import java.util.List;
import org.advocacyhub.monitoring.contract.domain.Finding;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Refusal.FieldError;

/** Turns what the rules found into one refusal that names every field. */
public final class Findings {

    private Findings() {}

    /** Refuses with 400 when anything was found. */
    public static void refuseIfAny(List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        var errors = findings.stream()
                .map(finding -> new FieldError(finding.field(), finding.code(), finding.message()))
                .toList();
        throw Refusal.invalid("invalid-request", findings.getFirst().message(), errors);
    }
}
