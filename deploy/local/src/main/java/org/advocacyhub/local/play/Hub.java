package org.advocacyhub.local.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.local.api.Callers.Caller;
import org.advocacyhub.local.suite.Part;

/** The hub's triage desk: looks at what triage decided, and picks the district where the outcode does not tell. */
final class Hub {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Working days until an unanswered question, or an unanswered prompt to the council, goes further (D.1.1, A.3.3). */
    private static final int QUESTION_PATIENCE = 10;

    private static final int PROMPT_PATIENCE = 5;

    /** Districts that a triage worker picks for the outcodes that the play uses (domain.md G.2). */
    private static final List<String> USUAL_PICKS = List.of("E07000110", "E07000106", "E07000115", "E07000105");

    private final Stage stage;
    private final Partners partners;
    private final Caller worker;
    private final Map<UUID, LocalDate> deadlines = new HashMap<>();

    /** What triage knows of a referral. */
    record File(JsonNode view) {

        String state() {
            return view.path("state").asText();
        }

        boolean isAwaitingInformation() {
            return state().equals("AWAITING_REFERRER_INFO");
        }

        /** The council was asked whether it wants the advocate (domain.md A.3.3). */
        boolean isPrompt() {
            return view.at("/eligibility/outcome").asText().equals("PENDING_LA");
        }

        boolean needsADistrict() {
            return state().equals("QUEUED") && view.path("queuedFor").asText().contains("DISTRICT");
        }
    }

    Hub(Stage stage, Partners partners) {
        this.stage = stage;
        this.partners = partners;
        this.worker = stage.callers().as("triage-worker");
    }

    File file(UUID referralId) {
        return new File(worker.get(Part.TRIAGE, "/triage-cases/" + referralId)
                .expect(200)
                .body());
    }

    /** Looks at what became of a referral, and lets the partner that was asked know that its feed has something. */
    File follow(UUID referralId) {
        var file = file(referralId);
        if (file.state().equals("OFFERED")) {
            for (var offer : file.view().path("offers")) {
                partners.readFeed(offer.get("partnerId").asText());
            }
        } else if (file.isAwaitingInformation()) {
            int patience = file.isPrompt() ? PROMPT_PATIENCE : QUESTION_PATIENCE;
            var day = Stage.CALENDAR.add(London.dateOf(stage.now()), patience + 1);
            deadlines.put(referralId, day);
            stage.timeline().plan(London.at(day, LocalTime.of(0, 5)), () -> awaitEscalation(referralId, day));
        } else if (file.needsADistrict()) {
            var day = Stage.CALENDAR.add(London.dateOf(stage.now()), 1);
            stage.timeline().plan(London.at(day, LocalTime.of(9, 20)), () -> pickDistrict(referralId));
        }
        return file;
    }

    /** Nobody answered in time: triage notices by its clock and ends or escalates the referral. */
    private void awaitEscalation(UUID referralId, LocalDate deadline) {
        boolean askedAgain = !deadlines.get(referralId).equals(deadline);
        if (askedAgain || !file(referralId).isAwaitingInformation()) {
            return;
        }
        Patience.until(
                "an unanswered question is escalated", () -> !file(referralId).isAwaitingInformation());
        stage.tally().add("questions never answered");
        stage.settle();
    }

    /** After a change that may have made room somewhere. */
    void offersMayHaveMoved() {
        partners.readFeeds();
    }

    private void pickDistrict(UUID referralId) {
        if (!file(referralId).needsADistrict()) {
            return;
        }
        int number = stage.scripts().get(referralId).number();
        var picked = JSON.createObjectNode().put("district", USUAL_PICKS.get(number % USUAL_PICKS.size()));
        var path = "/triage-cases/" + referralId;
        worker.put(Part.TRIAGE, path + "/district", picked, path).expect(200);
        stage.tally().add("districts picked");
        stage.settle();
        follow(referralId);
    }

    /** The referral with a reference, among the newest: somebody rings and reads it out. */
    UUID findByReference(String reference) {
        var newest =
                worker.get(Part.REFERRAL, "/referrals?limit=20").expect(200).body();
        for (var referral : newest.get("items")) {
            if (referral.get("referralRef").asText().equals(reference)) {
                return UUID.fromString(referral.get("referralId").asText());
            }
        }
        throw new IllegalStateException("no referral has the reference " + reference);
    }
}
