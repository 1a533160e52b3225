package org.advocacyhub.monitoring.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.advocacyhub.monitoring.team.ProcessesChange.ToldBy;
import org.advocacyhub.monitoring.team.domain.Processes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is recorded of a team and quarter. */
@Schema(name = "TeamProcesses")
record TeamProcessesView(
        @Schema(examples = "ASHFORD-OPMH") String team,
        @Schema(examples = "2016-17-Q1") String quarter,
        @Schema(examples = "120") int assessments,
        @Schema(examples = "60") int reviews,
        @Schema(examples = "20") int enquiries,

        @Schema(examples = "200", description = "What referrals of the team are divided by")
        int total) {

    /** The three counts alone. */
    @Schema(name = "ProcessCounts")
    record CountsView(int assessments, int reviews, int enquiries) {

        static CountsView of(Processes processes) {
            return processes == null
                    ? null
                    : new CountsView(processes.assessments(), processes.reviews(), processes.enquiries());
        }
    }

    /**
     * One telling or correction.
     *
     * @param version of the counts that it made
     * @param changedBy subject of the token
     * @param before absent when nothing was recorded
     * @param after absent when it was taken back
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TeamProcessesChange")
    record ChangeView(
            @Schema(description = "ETag of the counts since", examples = "1")
            long version,

            Instant changedAt,
            String changedBy,
            ToldBy toldBy,
            CountsView before,
            CountsView after) {

        static ChangeView of(ProcessesChange change) {
            return new ChangeView(
                    change.version(),
                    change.changedAt(),
                    change.changedBy(),
                    change.toldBy(),
                    CountsView.of(change.before()),
                    CountsView.of(change.after()));
        }
    }

    static TeamProcessesView of(TeamProcesses row) {
        var processes = row.processes().orElseThrow();
        return new TeamProcessesView(
                row.id().team(),
                row.id().quarter().toString(),
                processes.assessments(),
                processes.reviews(),
                processes.enquiries(),
                processes.total());
    }
}
