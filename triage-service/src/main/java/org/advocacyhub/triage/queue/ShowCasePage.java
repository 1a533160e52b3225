package org.advocacyhub.triage.queue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.triage.dispatch.DeskMoves;
import org.advocacyhub.triage.partner.PartnerNames;
import org.advocacyhub.triage.queue.CaseView.DecidedView;
import org.advocacyhub.triage.queue.CaseView.PartnerView;
import org.advocacyhub.triage.screening.domain.CarryOverRules;
import org.advocacyhub.triage.triagecase.Decisions;
import org.advocacyhub.triage.triagecase.TriageCase;

/** Puts a referral together for whoever has to explain it: where it stands, why, who was looked at, and what was decided when. */
@ApplicationScoped
class ShowCasePage {

    private static final String SYSTEM = "system";
    private static final Pattern AFTER = Pattern.compile("^After ([A-Z0-9][A-Z0-9-]*):");

    private final Decisions decisions;
    private final ShowQueue showQueue;
    private final DeskMoves deskMoves;
    private final CaseForms caseForms;
    private final OutsideForms outsideForms;
    private final HolderForms holderForms;
    private final TieForms tieForms;
    private final PartnerNames partnerNames;
    private final Clock clock;

    ShowCasePage(
            Decisions decisions,
            ShowQueue showQueue,
            DeskMoves deskMoves,
            CaseForms caseForms,
            OutsideForms outsideForms,
            HolderForms holderForms,
            TieForms tieForms,
            PartnerNames partnerNames,
            Clock clock) {
        this.decisions = decisions;
        this.showQueue = showQueue;
        this.deskMoves = deskMoves;
        this.caseForms = caseForms;
        this.outsideForms = outsideForms;
        this.holderForms = holderForms;
        this.tieForms = tieForms;
        this.partnerNames = partnerNames;
        this.clock = clock;
    }

    CaseView handle(TriageCase triageCase, TriageCaseView view, String worker) {
        var decided = decisions.of(view.referralId());
        return new CaseView(
                view,
                clock.instant(),
                showQueue.district(view.district(), LocalDate.now(clock)),
                view.holder() != null && view.holder().heldBy().equals(worker),
                forms(triageCase, view, worker),
                decided.stream()
                        .map(stored -> stored.result().path("candidates"))
                        .filter(JsonNode::isArray)
                        .findFirst()
                        .stream()
                        .flatMap(ShowCasePage::each)
                        .map(this::partner)
                        .toList(),
                tieForms.declared(triageCase, isFree(view, worker)),
                partnerNames,
                decided.stream().map(ShowCasePage::decided).toList());
    }

    /** What somebody else works on is theirs. */
    private List<Form> forms(TriageCase triageCase, TriageCaseView view, String worker) {
        var moves = isFree(view, worker)
                ? Stream.of(outsideForms.of(triageCase), deskMoves.of(triageCase), caseForms.of(triageCase))
                : Stream.<List<Form>>empty();
        return Stream.concat(Stream.of(holderForms.of(triageCase, view.holder(), worker)), moves)
                .flatMap(List::stream)
                .toList();
    }

    private static boolean isFree(TriageCaseView view, String worker) {
        return view.holder() == null || view.holder().heldBy().equals(worker);
    }

    private PartnerView partner(JsonNode candidate) {
        return new PartnerView(
                candidate.path("partnerId").asText(),
                each(candidate.path("obstacles"))
                        .map(obstacle -> obstacle.path("reason").asText())
                        .toList(),
                named(candidate.path("place").path("reason").asText(null)));
    }

    /** Reasons are stored with ids; the partner before is named as its row is. */
    private String named(String reason) {
        return reason == null
                ? null
                : AFTER.matcher(reason)
                        .replaceAll(
                                after -> Matcher.quoteReplacement("After " + partnerNames.of(after.group(1)) + ":"));
    }

    private static DecidedView decided(Decisions.Stored stored) {
        var result = stored.result();
        return switch (stored.kind()) {
            case SCREENING -> said(stored, screened(result), result.path("conclusion"));
            case DISPATCH -> said(stored, "The partners were ranked", result);
            case MANUAL -> said(stored, "A person chose the partner", result.path("place"));
            case MONEY -> said(stored, "Money was looked at", result);
            case TARGETS -> said(stored, "The days to keep were set anew", result);
            case NOTE ->
                new DecidedView(
                        stored.decidedAt(),
                        "A note was made",
                        isByPerson(stored),
                        result.path("note").asText(null));
        };
    }

    private static String screened(JsonNode result) {
        return CarryOverRules.RULE.equals(
                        result.path("steps").path(0).path("ruleId").asText())
                ? "It was carried over from the provider before"
                : "The tables were read";
    }

    private static DecidedView said(Decisions.Stored stored, String what, JsonNode withReason) {
        var reason = withReason.path("reason");
        return new DecidedView(
                stored.decidedAt(),
                what,
                isByPerson(stored),
                reason.isTextual() && reason.asText().contains(" ") ? reason.asText() : null);
    }

    private static boolean isByPerson(Decisions.Stored stored) {
        return !stored.decidedBy().equals(SYSTEM);
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
