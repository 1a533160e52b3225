package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.eligibility.domain.DecisionTable.row;
import static org.advocacyhub.triage.eligibility.domain.Outcome.ELIGIBLE_CONTRACT;
import static org.advocacyhub.triage.eligibility.domain.Outcome.NEEDS_INFO;
import static org.advocacyhub.triage.eligibility.domain.Outcome.NOT_ELIGIBLE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.advocacyhub.triage.eligibility.domain.DecisionTable.Condition;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.Facts;

/**
 * Table BES (domain.md A.1.1, scenario S21): a project that the commissioner instructed. Only projects on the list of the
 * contract are served; the list is data, valid by date.
 */
public final class ProjectTable {

    /**
     * The one column, and the project's name for the reason's words.
     *
     * @param listed the project is on the contract's list for the day; not known when no project is named
     */
    public record ProjectInputs(Answer listed, String projectRef) {

        static ProjectInputs of(Facts facts, Parameters parameters) {
            var project = facts.bespoke() == null ? null : facts.bespoke().projectRef();
            return project == null
                    ? new ProjectInputs(Answer.U, "")
                    : new ProjectInputs(Answer.of(parameters.listedProjects().contains(project)), project);
        }

        List<String> unknowns() {
            return listed == Answer.U ? List.of("project") : List.of();
        }

        Map<String, String> words() {
            return Map.of("project", projectRef);
        }
    }

    // spotless:off: one row a line
    private static final DecisionTable<ProjectInputs, Outcome> SINCE_2015 = new DecisionTable<>(
            "BES", "BES/2015-04-01", "Projects instructed by the commissioner", "Instruction of the commissioner", LocalDate.of(2015, 4, 1), null,
            List.of(
                    row("BES-01").when(listed("no project named", Answer.U))
                            .then(NEEDS_INFO, "State the project that the commissioner instructed."),
                    row("BES-02").when(listed("N", Answer.N))
                            .then(NOT_ELIGIBLE, "Not commissioned: {project} is no project on the contract's list for this day."),
                    row("BES-03").when(listed("Y", Answer.Y))
                            .then(ELIGIBLE_CONTRACT, "Project {project}, instructed by the commissioner.")),
            NEEDS_INFO, ProjectInputs::unknowns, ProjectInputs::words);
    // spotless:on

    /** Every version, each valid for the effective received dates that it names. */
    public static final List<DecisionTable<ProjectInputs, Outcome>> VERSIONS = List.of(SINCE_2015);

    private ProjectTable() {}

    private static Condition<ProjectInputs> listed(String words, Answer answer) {
        return new Condition<>("listed project", words, in -> in.listed() == answer);
    }
}
