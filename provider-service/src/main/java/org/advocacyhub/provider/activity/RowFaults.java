package org.advocacyhub.provider.activity;

import java.util.List;
import java.util.Set;
import org.advocacyhub.provider.activity.RecordActivities.RowFault;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Refusal.FieldError;

/** What a refusal of one piece of work says of its row among many. */
final class RowFaults {

    private static final int MOST_NAMED = 200;

    /** Refusals that name no field, and are about this one. */
    private static final String ADVOCATE = "advocateId";

    private static final Set<String> OF_THE_ADVOCATE = Set.of("unknown-advocate");
    private static final Set<String> OF_THE_TIME = Set.of("hours-cap-reached");

    private RowFaults() {}

    static List<RowFault> of(int row, Refusal refusal) {
        if (refusal.errors().isEmpty()) {
            return List.of(new RowFault(row, field(refusal.code()), refusal.code(), refusal.getMessage()));
        }
        return refusal.errors().stream()
                .map(error -> new RowFault(row, error.field(), error.code(), error.message()))
                .toList();
    }

    private static String field(String code) {
        if (OF_THE_ADVOCATE.contains(code)) {
            return ADVOCATE;
        }
        return OF_THE_TIME.contains(code) ? "minutes" : "caseId";
    }

    /** 400 with the rows that are wrong, as paths in the request. */
    static Refusal refusal(List<RowFault> faults) {
        return Refusal.invalid(
                "invalid-request",
                "Nothing was recorded, because of the rows named here"
                        + (faults.size() > MOST_NAMED ? ": the first " + MOST_NAMED + " of " + faults.size() : "")
                        + ".",
                faults.stream()
                        .limit(MOST_NAMED)
                        .map(fault -> new FieldError(
                                "rows[" + fault.row() + "]." + fault.field(), fault.code(), fault.message()))
                        .toList());
    }
}
