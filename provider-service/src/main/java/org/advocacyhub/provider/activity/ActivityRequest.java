package org.advocacyhub.provider.activity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.activity.domain.Work;
import org.advocacyhub.provider.activity.domain.WorkRules;
import org.advocacyhub.provider.casework.domain.ActivityCategory;
import org.advocacyhub.provider.casework.domain.AttemptReason;
import org.advocacyhub.provider.casework.domain.ContactWay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Work as a request says it; the case stands in the address, or in the row of many. */
@Schema(examples = """
        {"advocateId":"AFA-01","workedOn":"2016-04-12","category":"MEETING_WITH_CLIENT","minutes":75,
        "mode":"IN_PERSON","travelMiles":12,"notes":null}""")
record ActivityRequest(
        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}")
        String advocateId,

        @NotNull LocalDate workedOn,
        @NotNull ActivityCategory category,
        @NotNull @Min(1) @Max(WorkRules.MOST_MINUTES) Integer minutes,
        ContactWay mode,

        @Schema(description = "For DNA_ABORTED_VISIT, and for nothing else: why the visit came to nothing")
        AttemptReason attemptReason,

        @Min(0) @Max(WorkRules.MOST_MILES) Integer travelMiles,
        @Size(max = WorkRules.LONGEST_NOTES) String notes) {

    Work work() {
        return new Work(advocateId, workedOn, category, minutes, mode, attemptReason, travelMiles, notes);
    }

    /** Work with its case. */
    @Schema(name = "ActivityRow", examples = """
            {"caseId":"018a1f00-0000-7000-8000-000000000003","advocateId":"AFA-01","workedOn":"2016-04-12",
            "category":"RECORDS_REVIEW","minutes":30}""")
    record Row(
            @NotNull UUID caseId,
            @NotNull String advocateId,
            @NotNull LocalDate workedOn,
            @NotNull ActivityCategory category,
            @NotNull Integer minutes,
            ContactWay mode,
            AttemptReason attemptReason,
            Integer travelMiles,
            String notes) {

        RecordActivities.Entry entry() {
            return new RecordActivities.Entry(
                    caseId, new Work(advocateId, workedOn, category, minutes, mode, attemptReason, travelMiles, notes));
        }

        /** Without the notes, which don't belong in a log. */
        @Override
        public String toString() {
            return "Row[" + caseId + "]";
        }
    }

    /** Without the notes, which don't belong in a log. */
    @Override
    public String toString() {
        return "ActivityRequest[" + category + "]";
    }
}
