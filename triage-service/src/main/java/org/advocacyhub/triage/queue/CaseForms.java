package org.advocacyhub.triage.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Box.Choice;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.Said;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.triage.banding.domain.Band;
import org.advocacyhub.triage.banding.domain.PauseKind;
import org.advocacyhub.triage.banding.domain.RegradeReason;
import org.advocacyhub.triage.banding.domain.Unreachable;
import org.advocacyhub.triage.geography.Gazetteer;
import org.advocacyhub.triage.geography.domain.OutcodeArea.Candidate;
import org.advocacyhub.triage.prompt.DeclineReason;
import org.advocacyhub.triage.prompt.DutyPrompts;
import org.advocacyhub.triage.prompt.PromptReply;
import org.advocacyhub.triage.refdata.DeskData;
import org.advocacyhub.triage.triagecase.CasePause;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageState;

/**
 * The forms with which a worker says what the hub knows better than the rules: what an authority replied (A.3.3), where the person lives (G.2), how urgent it is (C.3), that
 * the clock stands still (C.5 rule 3). Each only where it can be said now.
 */
@ApplicationScoped
class CaseForms {

    private final DutyPrompts prompts;
    private final Gazetteer gazetteer;
    private final TieForms tieForms;
    private final DeskData deskData;
    private final Caller caller;
    private final Clock clock;

    CaseForms(
            DutyPrompts prompts,
            Gazetteer gazetteer,
            TieForms tieForms,
            DeskData deskData,
            Caller caller,
            Clock clock) {
        this.prompts = prompts;
        this.gazetteer = gazetteer;
        this.tieForms = tieForms;
        this.deskData = deskData;
        this.caller = caller;
        this.clock = clock;
    }

    List<Form> of(TriageCase triageCase) {
        if (!triageCase.state().isOpen()) {
            return List.of();
        }
        return Stream.of(
                        reply(triageCase),
                        district(triageCase),
                        band(triageCase),
                        pauses(triageCase),
                        tieForms.of(triageCase))
                .flatMap(forms -> forms)
                .toList();
    }

    private Stream<Form> reply(TriageCase triageCase) {
        return prompts.unanswered(triageCase.referralId()).stream()
                .map(prompt -> Form.of(
                        "Write down what the authority replied",
                        "/duty-prompts/" + prompt.promptId() + "/reply",
                        "That is its reply",
                        Box.choice("reply", "Does it ask for an advocate?", PromptReply.values()),
                        Box.choice("reasonCode", "Why not, where it declined", DeclineReason.values())
                                .orNone()));
    }

    private Stream<Form> district(TriageCase triageCase) {
        if (triageCase.state() != TriageState.QUEUED) {
            return Stream.empty();
        }
        var districts = gazetteer.candidates(triageCase.referral().effectiveReceivedOn()).stream()
                .map(CaseForms::choice)
                .toList();
        return Stream.of(Form.of(
                        "Say where the person lives",
                        operation(triageCase, "district"),
                        "They live there",
                        Box.choice("district", "District", districts))
                .put()
                .of(triageCase.version()));
    }

    private static Choice choice(Candidate district) {
        return new Choice(district.gss(), district.inArea() ? district.name() : district.name() + ", outside");
    }

    private Stream<Form> band(TriageCase triageCase) {
        var now = triageCase.verdict().band();
        var lead = caller.has(Roles.HUB_MANAGER);
        var others = Arrays.stream(Band.values())
                .filter(band -> band.isMoreUrgentThan(now) || lead && now.isMoreUrgentThan(band))
                .map(band -> new Choice(band.name(), Words.band(band.name())))
                .toList();
        return others.isEmpty()
                ? Stream.empty()
                : Stream.of(Form.of(
                                "Say how urgent it is",
                                operation(triageCase, "band"),
                                "It is this urgent",
                                Box.choice("band", "Band", others),
                                Box.choice("reasonCode", "Why", RegradeReason.values()))
                        .put()
                        .of(triageCase.version()));
    }

    private Stream<Form> pauses(TriageCase triageCase) {
        var open =
                triageCase.clock().pauses().stream().filter(CasePause::isOpen).toList();
        var over = open.stream()
                .filter(pause -> pause.kind() != PauseKind.AWAITING_REFERRER_INFO)
                .map(pause -> goesOn(triageCase, pause));
        if (!triageCase.verdict().band().clockStops()) {
            return over;
        }
        var begin = Arrays.stream(PauseKind.values())
                .filter(kind -> kind != PauseKind.AWAITING_REFERRER_INFO
                        && open.stream().noneMatch(pause -> pause.kind() == kind))
                .map(kind -> standsStill(triageCase, kind));
        return Stream.concat(over, begin);
    }

    private static Form goesOn(TriageCase triageCase, CasePause pause) {
        var why = Said.code(pause.kind());
        return Form.of(
                "Let the clock go on: " + why,
                operation(triageCase, "pauses/" + pause.pauseId() + "/end"),
                "Let the clock go on: over is " + why.toLowerCase(Locale.UK));
    }

    private Form standsStill(TriageCase triageCase, PauseKind kind) {
        var asked = kind == PauseKind.AWAITING_PERSON_UNREACHABLE
                ? attempts(triageCase).toList()
                : List.<Box>of();
        var boxes = Stream.concat(Stream.of(Box.fixed("kind", kind.name())), asked.stream());
        return Form.of(
                "Stop the clock: " + said(kind),
                operation(triageCase, "pauses"),
                "Stop the clock from today on" + (asked.isEmpty() ? ": " + said(kind) : ""),
                boxes.toArray(Box[]::new));
    }

    private static String said(PauseKind kind) {
        return switch (kind) {
            case AWAITING_REFERRER_INFO -> "the referrer has to answer";
            case AWAITING_PERSON_UNREACHABLE -> "the person could not be reached";
            case PERSON_ASKED_TO_DELAY -> "the person wants to wait";
            case HOSPITAL_ACCESS_REFUSED -> "the hospital let nobody in";
        };
    }

    private Stream<Box> attempts(TriageCase triageCase) {
        var needed = deskData.on(triageCase.referral().effectiveReceivedOn()).unreachableAttempts();
        return IntStream.rangeClosed(1, needed)
                .boxed()
                .flatMap(attempt -> Stream.of(
                        Box.day("attempts." + attempt + ".on", "Tried on, " + attempt, null),
                        Box.choice(
                                "attempts." + attempt + ".method",
                                "Tried how, " + attempt,
                                Unreachable.Method.values())));
    }

    private static String operation(TriageCase triageCase, String move) {
        return "/triage-cases/" + triageCase.referralId() + "/" + move;
    }
}
