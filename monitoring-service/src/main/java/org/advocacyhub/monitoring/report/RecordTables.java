package org.advocacyhub.monitoring.report;

import java.util.List;
import java.util.function.Function;
import org.advocacyhub.monitoring.narrative.NarrativeOfReturn.Story;
import org.advocacyhub.monitoring.report.domain.Cell;
import org.advocacyhub.monitoring.report.domain.Table;
import org.advocacyhub.monitoring.returns.QuarterReturn;
import org.advocacyhub.monitoring.returns.domain.Section;
import org.advocacyhub.monitoring.returns.domain.Unit;

/** What a return says beside its figures, as tables of its sections: pressure, decisions, meetings, involvement, issues, stories, actions. */
final class RecordTables {

    private RecordTables() {}

    static List<Table> of(Section section, QuarterReturn contents, List<Story> stories) {
        var tables =
                switch (section) {
                    case ACTIVITY -> List.of(involvement(contents));
                    case DEMAND_PRESSURE -> PressureTables.of(contents.demandPressure());
                    case PARTNERS -> List.of(decisions(contents), concentration(contents));
                    case SYSTEMIC_ISSUES -> List.of(issues(contents));
                    case CASE_STUDIES -> List.of(stories(stories));
                    case ACTION_LOG -> List.of(meetings(contents), actions(contents));
                    case TIMELINESS, HOURS_AND_MONEY, PEOPLE, OUTCOMES, QUALITY, WORKFORCE, UNMET_NEED, IMCA_ANNEX ->
                        List.<Table>of();
                };
        return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
    }

    private static Table involvement(QuarterReturn contents) {
        return table(
                "involvement",
                "Involvement of people who use the service",
                List.of("Day", "Kind", "People with lived experience", "Carers", "What changed"),
                contents.governance().involvement(),
                event -> List.of(
                        Cell.words(event.date()),
                        Cell.words(event.kind()),
                        Cell.count((long) event.peopleWithLivedExperience()),
                        Cell.count((long) event.carers()),
                        Cell.words(String.join("; ", event.changesMade()))));
    }

    private static Table decisions(QuarterReturn contents) {
        return table(
                "decisions",
                "Decisions of the network",
                List.of("Day", "Question", "Outcome", "Chosen", "Owner", "Due"),
                contents.governance().networkDecisions(),
                decision -> List.of(
                        Cell.words(decision.date()),
                        Cell.words(decision.question()),
                        Cell.words(decision.outcome()),
                        Cell.words(decision.chosen()),
                        Cell.words(decision.owner()),
                        Cell.words(decision.due())));
    }

    private static Table concentration(QuarterReturn contents) {
        var risk = contents.governance().concentration();
        return table(
                "concentration",
                "How much of the hours rests on one organisation",
                List.of("Largest organisation", "Its share", "Hub and one other", "Told above", "Above"),
                risk.largest() == null ? List.of() : List.of(risk),
                shares -> List.of(
                        Cell.words(shares.largest()),
                        Cell.number(shares.largestShare(), Unit.PERCENT),
                        Cell.number(shares.hubAndOneShare(), Unit.PERCENT),
                        Cell.count((long) shares.alertAbove()),
                        Cell.words(shares.alert() ? "yes" : "no")));
    }

    private static Table issues(QuarterReturn contents) {
        return table(
                "issues",
                "What goes wrong for many",
                List.of("Raised", "By", "Theme", "With", "Response", "Change achieved", "Responded"),
                contents.systemicIssues(),
                issue -> List.of(
                        Cell.words(issue.raisedOn()),
                        Cell.words(issue.partnerId()),
                        Cell.words(issue.theme()),
                        Cell.words(issue.subject()),
                        Cell.words(issue.response() == null ? "none yet" : issue.response()),
                        Cell.words(issue.changeAchieved()),
                        Cell.words(issue.respondedOn())));
    }

    private static Table stories(List<Story> stories) {
        return table(
                "stories",
                "Told with the agreement of the people, under other names",
                List.of("Called here", "Age", "Story"),
                stories,
                story -> List.of(Cell.words(story.pseudonym()), Cell.words(story.ageBand()), Cell.words(story.text())));
    }

    private static Table meetings(QuarterReturn contents) {
        return table(
                "meetings",
                "Meetings about the contract",
                List.of("Day", "Attendees", "Minutes"),
                contents.governance().reviews(),
                meeting -> List.of(
                        Cell.words(meeting.date()),
                        Cell.words(String.join("; ", meeting.attendees())),
                        Cell.words(meeting.minutes())));
    }

    private static Table actions(QuarterReturn contents) {
        return table(
                "actions",
                "What was agreed to be done",
                List.of("Agreed", "Action", "Owner", "Due", "Done", "What came of it", "Overdue"),
                contents.governance().actionLog(),
                action -> List.of(
                        Cell.words(action.agreedOn()),
                        Cell.words(action.action()),
                        Cell.words(action.owner()),
                        Cell.words(action.due()),
                        Cell.words(action.doneOn() == null ? "open" : action.doneOn()),
                        Cell.words(action.outcome()),
                        Cell.words(action.overdue() ? "yes" : "no")));
    }

    static <T> Table table(
            String id, String caption, List<String> heads, List<T> records, Function<T, List<Cell>> row) {
        return new Table(id, caption, null, heads, records.stream().map(row).toList());
    }
}
