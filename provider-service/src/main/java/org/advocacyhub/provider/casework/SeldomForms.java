package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.advocacyhub.provider.casework.domain.Answer;
import org.advocacyhub.provider.casework.domain.CareActProcess;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.provider.casework.domain.Face;
import org.advocacyhub.provider.casework.domain.FeedbackFormat;
import org.advocacyhub.provider.independence.domain.ApprovalReason;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Box.Choice;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.Said;
import org.advocacyhub.runtime.security.PartnerScope;

/** The forms of what is seldom done to a case, and of what hangs on it: its processes and concerns (A.3.4, D.1.4). */
@ApplicationScoped
class SeldomForms {

    private final FollowProcess followProcess;
    private final ReportConcern reportConcern;
    private final CombinedAssessments combined;
    private final Clock clock;

    SeldomForms(FollowProcess followProcess, ReportConcern reportConcern, CombinedAssessments combined, Clock clock) {
        this.followProcess = followProcess;
        this.reportConcern = reportConcern;
        this.combined = combined;
        this.clock = clock;
    }

    /** What hangs on a case that follows the Care Act; an answer to a concern may come after the closure too. */
    @Transactional(TxType.MANDATORY)
    Stream<Form> ofCareAct(CaseView found, PartnerScope scope) {
        if (!CareActProcess.anyOf(found.serviceType())) {
            return Stream.empty();
        }
        var processes = found.moves().contains(CaseMove.PROCESS.path())
                ? running(found, scope).map(process -> ends(found, process))
                : Stream.<Form>empty();
        var ofDay = new HashMap<LocalDate, Integer>();
        var concerns = reportConcern.list(scope, found.caseId()).stream()
                .filter(report -> report.laRespondedOn() == null)
                .map(report -> answered(found, report, ofDay.merge(report.reportedOn(), 1, Integer::sum)));
        return Stream.concat(processes, concerns);
    }

    private Stream<CaseProcess> running(CaseView found, PartnerScope scope) {
        return followProcess.list(scope, found.caseId()).stream().filter(process -> process.endedOn() == null);
    }

    private Form ends(CaseView found, CaseProcess process) {
        return Form.of(
                "End the process: " + Said.code(process.process()),
                operation(found, CaseMove.PROCESS.path() + "/" + process.id() + "/end"),
                "End it",
                Box.day("endedOn", "Ended on", LocalDate.now(clock)));
    }

    /** @param number among those of the same day, so that each has a heading of its own */
    private Form answered(CaseView found, ConcernReport report, int number) {
        return Form.of(
                "The authority answered the concerns of " + Said.day(report.reportedOn())
                        + (number == 1 ? "" : " (" + number + ")"),
                operation(found, CaseMove.CONCERN.path() + "/" + report.id() + "/response"),
                "Record it",
                Box.day("laRespondedOn", "Answered in writing on", LocalDate.now(clock)));
    }

    /** One that runs is ended before it begins again. */
    @Transactional(TxType.MANDATORY)
    Stream<Form> process(CaseView found, PartnerScope scope) {
        var running = running(found, scope).map(CaseProcess::process).toList();
        var fitting = Arrays.stream(CareActProcess.values())
                .filter(process -> process.fits(found.serviceType()) && !running.contains(process))
                .toArray(CareActProcess[]::new);
        return fitting.length == 0
                ? Stream.empty()
                : Stream.of(Form.of(
                        "Follow another process",
                        operation(found, CaseMove.PROCESS.path()),
                        "Follow it",
                        Box.choice("process", "Process", fitting),
                        Box.day("startedOn", "Began on", LocalDate.now(clock))));
    }

    Form concern(CaseView found) {
        return Form.of(
                "Concerns went to the authority",
                operation(found, CaseMove.CONCERN.path()),
                "Record it",
                Box.day("reportedOn", "In writing on", LocalDate.now(clock)));
    }

    /** A carer and the cared-for are assessed together (A.3.4); nothing can be said where no other person has a case here. */
    Stream<Form> combination(CaseView found, PartnerScope scope) {
        var others = combined.possibleWith(scope, found).stream()
                .map(other -> new Choice(other.caseId().toString(), other.words()))
                .toList();
        return others.isEmpty()
                ? Stream.empty()
                : Stream.of(Form.of(
                        "Two people are assessed together",
                        operation(found, CaseMove.COMBINATION.path()),
                        "They are assessed together",
                        Box.choice("otherCaseId", "Case of the other person", others),
                        Box.yesOrNo(
                                "separateAdvocateRequested",
                                "Did somebody ask for an advocate each? That can't be taken back")));
    }

    /** What would be otherwise than it is. */
    Form capacity(CaseView found) {
        var operation = operation(found, CaseMove.CAPACITY.path());
        var since = Box.day("since", "Since", LocalDate.now(clock));
        return found.nonInstructed()
                ? Form.of(
                        "The person can instruct again", operation, "Record it", Box.fixed("canInstruct", true), since)
                : Form.of(
                        "The person can no longer instruct",
                        operation,
                        "Record it",
                        Box.fixed("canInstruct", false),
                        since,
                        Box.yesOrNo("representative", "Does somebody act in their best interests?")
                                .orNone());
    }

    /** @param others who may be named */
    Form reopening(CaseView found, List<Choice> others) {
        return Form.of(
                "Take it up again for the same issue",
                operation(found, CaseMove.REOPENING.path()),
                "Take it up again",
                Box.fixed("sameIssue", true),
                Box.choice("advocateId", "Who works it", others),
                Box.choice("approvalReason", "Why, where the advocate has a tie", ApprovalReason.values())
                        .orNone());
    }

    /** What somebody other than the advocate heard from the person, or saw (D.5.4). */
    Form feedback(CaseView found) {
        var ways = Arrays.stream(FeedbackFormat.values())
                .filter(format -> format != FeedbackFormat.LINK && (format.isObservation() || !found.nonInstructed()))
                .toArray(FeedbackFormat[]::new);
        return Form.of(
                "Record what the person says of the service",
                operation(found, CaseMove.FEEDBACK.path()),
                "Record it",
                Box.day("givenOn", "Day", LocalDate.now(clock)),
                found.nonInstructed()
                        ? Box.fixed("observed", true)
                        : Box.yesOrNo("observed", "Did somebody observe it, because the person can't say?"),
                Box.choice("CAL1", "Information was easy to get", Answer.values()),
                Box.choice("CAL2", "Understands the plans better, has more say", Answer.values()),
                Box.choice("CAL3", "Asks better for what they need", Answer.values()),
                Box.choice("CAL4", "The advocate helped with what matters", Answer.values()),
                Box.choice("CAL5", "Feels able to challenge decisions", Answer.values()),
                Box.choice("satisfaction", "How happy they are", Face.values()).orNone(),
                Box.choice("format", "How it was asked", ways).orNone(),
                Box.line("interviewer", "Who asked or observed; never the advocate", null)
                        .orNone());
    }

    /** For the person alone. */
    static Form link(CaseView found) {
        return Form.of(
                "A link for the person",
                operation(found, "feedback-link"),
                "Make a link, by which the person says how it was; one made before ends");
    }

    private static String operation(CaseView found, String move) {
        return "/cases/" + found.caseId() + "/" + move;
    }
}
