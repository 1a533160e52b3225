package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.advocacyhub.provider.advocate.AdvocateNames;
import org.advocacyhub.provider.advocate.Allocation;
import org.advocacyhub.provider.casework.domain.ActivityCategory;
import org.advocacyhub.provider.casework.domain.AttemptReason;
import org.advocacyhub.provider.casework.domain.BandTarget;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.provider.casework.domain.ClosureReason;
import org.advocacyhub.provider.casework.domain.ContactWay;
import org.advocacyhub.provider.casework.domain.CourtMilestone;
import org.advocacyhub.provider.casework.domain.DelayReason;
import org.advocacyhub.provider.casework.domain.HoldReason;
import org.advocacyhub.provider.casework.domain.InstructingBody;
import org.advocacyhub.provider.casework.domain.NoReportReason;
import org.advocacyhub.provider.casework.domain.ScorePoint;
import org.advocacyhub.provider.independence.domain.ApprovalReason;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Box.Choice;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.security.PartnerScope;

/** The forms with which a partner works a case in a browser: those of each move that the case takes now, from the reader. */
@ApplicationScoped
class CaseForms {

    private static final List<Choice> SCALE = IntStream.rangeClosed(1, 5)
            .mapToObj(Integer::toString)
            .map(point -> new Choice(point, point))
            .toList();

    /** What an advocate may not do, but whoever leads them. */
    private static final Set<CaseMove> OF_MANAGERS = EnumSet.of(CaseMove.REVIEW, CaseMove.SIGN_OFF, CaseMove.TRANSFER);

    private final Cases cases;
    private final Allocation allocation;
    private final AdvocateNames advocateNames;
    private final SeldomForms seldom;
    private final FormOfTransfer formOfTransfer;
    private final Clock clock;

    CaseForms(
            Cases cases,
            Allocation allocation,
            AdvocateNames advocateNames,
            SeldomForms seldom,
            FormOfTransfer formOfTransfer,
            Clock clock) {
        this.cases = cases;
        this.allocation = allocation;
        this.advocateNames = advocateNames;
        this.seldom = seldom;
        this.formOfTransfer = formOfTransfer;
        this.clock = clock;
    }

    /**
     * In the order of a case's life.
     *
     * @param scope the reader's
     * @param manager the reader says who works the case, looks at it as a supervisor and signs
     */
    @Transactional
    List<Form> of(CaseView found, PartnerScope scope, boolean manager) {
        if (found.dataDeletedOn() != null) {
            return List.of();
        }
        var team = advocateNames.team(scope, found.partnerId());
        var moves = Arrays.stream(CaseMove.values())
                .filter(move -> found.moves().contains(move.path()) && (manager || !OF_MANAGERS.contains(move)))
                .flatMap(move -> forms(move, found, scope, team));
        var naming = manager && found.closedOn() == null ? naming(found, scope).stream() : Stream.<Form>empty();
        return Stream.of(naming, moves, seldom.ofCareAct(found, scope))
                .flatMap(forms -> forms)
                .map(form -> form.of(found.version()))
                .toList();
    }

    private Stream<Form> forms(CaseMove move, CaseView found, PartnerScope scope, List<Choice> team) {
        return switch (move) {
            case FEEDBACK -> feedback(found, scope);
            case SCORES -> scores(found, scope);
            case CAPACITY -> Stream.of(seldom.capacity(found));
            case PROCESS -> seldom.process(found, scope);
            case CONCERN -> Stream.of(seldom.concern(found));
            case TRANSFER -> Stream.of(formOfTransfer.of(found));
            case REOPENING ->
                Stream.of(suitable(found, scope))
                        .filter(named -> !named.isEmpty())
                        .map(named -> seldom.reopening(found, named));
            case COMBINATION -> seldom.combination(found, scope);
            default -> form(move, found, team).stream();
        };
    }

    /** Once; somebody observes what the person can't say (D.5.1). */
    private Stream<Form> feedback(CaseView found, PartnerScope scope) {
        if (cases.feedback(scope, found.caseId()).isPresent()) {
            return Stream.empty();
        }
        return found.nonInstructed()
                ? Stream.of(seldom.feedback(found))
                : Stream.of(SeldomForms.link(found), seldom.feedback(found));
    }

    /** Each point once (D.5.2). */
    private Stream<Form> scores(CaseView found, PartnerScope scope) {
        var unasked = Arrays.stream(ScorePoint.values())
                .filter(point -> cases.scores(scope, found.caseId(), point).isEmpty())
                .toArray(ScorePoint[]::new);
        return unasked.length == 0
                ? Stream.empty()
                : Stream.of(Form.of(
                        "Record the scores",
                        operation(found, CaseMove.SCORES.path()),
                        "Record them",
                        Box.choice("point", "When in the case", unasked),
                        Box.day("scoredOn", "Day", LocalDate.now(clock)),
                        Box.choice("IMP1", "Able to speak up, 1 to 5", SCALE),
                        Box.choice("IMP2", "Listened to, 1 to 5", SCALE),
                        Box.choice("IMP3", "In control of the issue, 1 to 5", SCALE)));
    }

    private Optional<Form> naming(CaseView found, PartnerScope scope) {
        var others = suitable(found, scope).stream()
                .filter(advocate -> !advocate.value().equals(found.advocateId()))
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(Form.of(
                        found.advocateId() == null ? "Name the advocate" : "Name another advocate",
                        operation(found, "advocate"),
                        "Name them",
                        Box.choice("advocateId", "Who works it", others),
                        Box.choice("approvalReason", "Why, where the advocate has a tie", ApprovalReason.values())
                                .orNone()));
    }

    private List<Choice> suitable(CaseView found, PartnerScope scope) {
        var need = new Allocation.Need(
                found.serviceType(),
                Boolean.TRUE.equals(found.underEighteen()),
                cases.require(scope, found.caseId()).origin().advocateGender(),
                LocalDate.now(clock));
        return allocation.candidates(scope, found.partnerId(), need).stream()
                .filter(Allocation.Candidate::canBeNamed)
                .map(Allocation.Candidate::choice)
                .toList();
    }

    private Optional<Form> form(CaseMove move, CaseView found, List<Choice> team) {
        var today = LocalDate.now(clock);
        var operation = operation(found, move.path());
        return Optional.ofNullable(
                switch (move) {
                    case FIRST_CONTACT ->
                        Form.of(
                                "Record the first contact",
                                operation,
                                "Record it",
                                Box.day("contactOn", "Day", today),
                                Box.choice("mode", "How", contacts(found)),
                                Box.day("confidentialityExplainedOn", "Limits of confidentiality explained on", null)
                                        .orNone());
                    case DELAY ->
                        Form.of(
                                "Say why it comes late",
                                operation,
                                "Record it",
                                Box.choice("target", "What comes late", BandTarget.values()),
                                Box.choice("reason", "Why", DelayReason.values()));
                    case CONFIDENTIALITY ->
                        Form.of(
                                "Limits of confidentiality",
                                operation,
                                "Record it",
                                Box.day("explainedOn", "Explained on", today));
                    case ACTIVITY ->
                        Form.of(
                                "Record time",
                                operation,
                                "Record it",
                                Box.choice("advocateId", "Who worked", team).startingWith(found.advocateId()),
                                Box.day("workedOn", "Day", today),
                                Box.choice("category", "What was done", ActivityCategory.values()),
                                Box.number("minutes", "Minutes", null),
                                Box.choice("mode", "How it took place", ContactWay.values())
                                        .orNone(),
                                Box.choice("attemptReason", "Why a visit came to nothing", AttemptReason.values())
                                        .orNone(),
                                Box.number("travelMiles", "Miles travelled", null)
                                        .orNone(),
                                Box.words("notes", "Notes for the case").orNone());
                    case INSTRUCTION ->
                        Form.of(
                                "Say who instructed",
                                operation,
                                "Record it",
                                Box.day("verifiedOn", "Checked on", today),
                                Box.choice("verifiedBy", "Checked by", team).startingWith(found.advocateId()),
                                Box.choice("instructedBy", "Instructed by", InstructingBody.values()),
                                Box.day("reportDueOn", "Report wanted by", null).orNone());
                    case AGREEMENT ->
                        Form.of("Agreement or plan", operation, "Record it", Box.day("agreedOn", "Agreed on", today));
                    case REVIEW ->
                        Form.of(
                                "The supervisor looked at it",
                                operation,
                                "Record it",
                                Box.day("reviewedOn", "Day", today),
                                Box.line("reviewedBy", "Supervisor", null));
                    case REPORT ->
                        Form.of(
                                "The report",
                                operation,
                                "Record it",
                                Box.day("reportedOn", "Sent on", null).orNone(),
                                Box.choice("noReportReason", "Or why there is none", NoReportReason.values())
                                        .orNone());
                    case HOLD ->
                        Form.of(
                                "Let the case rest",
                                operation,
                                "Let it rest",
                                Box.day("heldOn", "From", today),
                                Box.choice("reason", "Why", HoldReason.values()),
                                Box.day("reviewOn", "Look at it again on", null));
                    case RESUMPTION ->
                        Form.of("Go on with it", operation, "Go on", Box.day("resumedOn", "From", today));
                    case CLOSURE ->
                        Form.of(
                                "Close the case",
                                operation,
                                "Close it",
                                Box.day("closedOn", "Day", today),
                                Box.choice("reason", "Why", ClosureReason.values()),
                                Box.words("summary", "What came of it"),
                                Box.yesOrNo("feedbackOffered", "Was the person asked for feedback?"));
                    case SIGN_OFF ->
                        Form.of(
                                "Sign the closure",
                                operation,
                                "Sign",
                                Box.line("signedBy", "Manager", null),
                                Box.yesOrNo("approved", "Is it closed?"));
                    case AUTHORISATION ->
                        Form.of(
                                "The authorisation",
                                operation,
                                "Record it",
                                Box.day("authorisationStart", "From", null),
                                Box.day("authorisationEnd", "To", null));
                    case COURT_MILESTONE ->
                        Form.of(
                                "A milestone at court",
                                operation,
                                "Record it",
                                Box.choice("milestone", "What", CourtMilestone.values()),
                                Box.day("reachedOn", "Reached on", today),
                                Box.day("hearingOn", "Hearing on, before the order", null)
                                        .orNone(),
                                Box.day("reviewBy", "Court looks again by", null)
                                        .orNone());
                    case COMBINATION, FEEDBACK, SCORES, CAPACITY, PROCESS, CONCERN, TRANSFER, REOPENING -> null;
                });
    }

    /** Being there is what counts as contact where the person can't instruct (C.2). */
    private static ActivityCategory[] contacts(CaseView found) {
        return Arrays.stream(ActivityCategory.values())
                .filter(found.nonInstructed() ? ActivityCategory::isVisit : ActivityCategory::isContact)
                .toArray(ActivityCategory[]::new);
    }

    private static String operation(CaseView found, String move) {
        return "/cases/" + found.caseId() + "/" + move;
    }
}
