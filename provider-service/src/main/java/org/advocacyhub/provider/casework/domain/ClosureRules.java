package org.advocacyhub.provider.casework.domain;

import java.util.Optional;

/** What has to be there before a case is closed for a reason (domain.md D.2, A.2, A.5.6). */
public final class ClosureRules {

    /** Why a case can't be closed so. */
    public record Fault(String code, String message) {}

    private ClosureRules() {}

    /** Why the reason doesn't hold; empty when it does. */
    public static Optional<Fault> check(
            ClosureReason reason,
            String serviceType,
            boolean contacted,
            boolean instructionWanted,
            boolean reportWanted) {
        if (reason.needsContact() && !contacted) {
            return Optional.of(new Fault(
                    "no-contact-yet",
                    "A case without a first contact can't be closed as " + reason
                            + ": record the first contact, or give a reason such as UNREACHABLE or PERSON_WITHDREW."));
        }
        if (reason.counts() != ClosureReason.Counts.AS_COMPLETED) {
            return Optional.empty();
        }
        if (instructionWanted) {
            return Optional.of(new Fault(
                    "instruction-missing",
                    "A case of " + serviceType + " isn't completed before its instruction is verified: send POST "
                            + CaseMove.INSTRUCTION.path() + ", or give another reason such as INSTRUCTION_WITHDRAWN."));
        }
        if (reportWanted) {
            return Optional.of(new Fault(
                    "report-missing",
                    "A case of " + serviceType + " isn't completed without its report: send POST "
                            + CaseMove.REPORT.path() + " with reportedOn, or with noReportReason."));
        }
        return Optional.empty();
    }
}
