package org.advocacyhub.local.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.advocacyhub.local.api.Callers.Caller;
import org.advocacyhub.local.server.Realm;
import org.advocacyhub.local.suite.Part;

/** The partners' systems: each reads its own feed and answers its own offers as the script says. */
final class Partners {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Stage stage;
    private final Casework casework;
    private final Map<String, String> cursors = new HashMap<>();
    private final Map<String, Integer> casesOfAdvocate = new HashMap<>();

    Partners(Stage stage) {
        this.stage = stage;
        this.casework = new Casework(stage, this::readFeed);
    }

    void readFeeds() {
        Realm.PARTNERS.forEach(this::readFeed);
    }

    /** Reads what is new in a partner's feed, to its end, and plans the answers to new offers. */
    void readFeed(String partnerId) {
        var partner = stage.callers().as(partnerId);
        while (true) {
            var cursor = cursors.get(partnerId);
            var page = partner.get(Part.PROVIDER, "/feed?limit=200" + (cursor == null ? "" : "&cursor=" + cursor))
                    .expect(200)
                    .body();
            for (var entry : page.get("items")) {
                if (entry.get("type").asText().equals("OFFER_MADE")) {
                    planAnswer(partnerId, partner, entry.get("offerId").asText());
                }
            }
            cursors.put(partnerId, page.get("nextCursor").asText());
            if (page.get("items").isEmpty()) {
                return;
            }
        }
    }

    private void planAnswer(String partnerId, Caller partner, String offerId) {
        var offer = offer(partner, offerId);
        var referralId = UUID.fromString(offer.get("referralId").asText());
        var answer = stage.course(referralId).answer(offer.get("attempt").asInt());
        var offeredAt = Instant.parse(offer.get("offeredAt").asText());
        var answerBy = Instant.parse(offer.get("answerBy").asText());
        var time = Duration.between(offeredAt, answerBy);
        var at = offeredAt.plusMillis((long) (time.toMillis() * answer.partOfTheTime()));
        stage.tally().add("offers");
        switch (answer.kind()) {
            case ACCEPT -> stage.timeline().plan(at, () -> accept(partnerId, partner, offerId));
            case DECLINE -> stage.timeline().plan(at, () -> decline(partner, offerId, answer.declineReason()));
            case LAPSE -> stage.timeline().plan(answerBy.plusSeconds(61), () -> awaitLapse(partner, offerId));
        }
    }

    private static JsonNode offer(Caller partner, String offerId) {
        return partner.get(Part.PROVIDER, "/offers/" + offerId).expect(200).body();
    }

    private static boolean isOpen(Caller partner, String offerId) {
        return offer(partner, offerId).get("state").asText().equals("OPEN");
    }

    private void accept(String partnerId, Caller partner, String offerId) {
        if (!isOpen(partner, offerId)) {
            return;
        }
        var candidates = partner.get(Part.PROVIDER, "/offers/" + offerId + "/candidates")
                .expect(200)
                .body();
        var advocate = StreamSupport.stream(candidates.spliterator(), false)
                .filter(candidate -> candidate.get("suitable").asBoolean()
                        && candidate.get("room").asBoolean())
                .map(candidate -> candidate.get("advocateId").asText())
                .min(Comparator.<String>comparingInt(id -> casesOfAdvocate.getOrDefault(id, 0))
                        .thenComparing(Comparator.naturalOrder()));
        if (advocate.isEmpty()) {
            decline(partner, offerId, "NO_CAPACITY");
            return;
        }
        casesOfAdvocate.merge(advocate.get(), 1, Integer::sum);
        var opened = partner.post(
                        Part.PROVIDER,
                        "/offers/" + offerId + "/acceptance",
                        JSON.createObjectNode().put("advocateId", advocate.get()))
                .expect(201)
                .body();
        stage.tally().add("offers accepted");
        stage.settle();
        var offer = offer(partner, offerId);
        var course = stage.course(UUID.fromString(offer.get("referralId").asText()));
        casework.plan(partnerId, advocate.get(), opened.get("caseId").asText(), offer, course.work());
    }

    private void decline(Caller partner, String offerId, String reason) {
        if (!isOpen(partner, offerId)) {
            return;
        }
        partner.post(
                        Part.PROVIDER,
                        "/offers/" + offerId + "/decline",
                        JSON.createObjectNode().put("reason", reason))
                .expect(200);
        stage.tally().add("offers declined");
        stage.settle();
        readFeeds();
    }

    /** The partner says nothing; provider-service notices by its clock. */
    private void awaitLapse(Caller partner, String offerId) {
        Patience.until("offer " + offerId + " lapses", () -> !isOpen(partner, offerId));
        stage.tally().add("offers not answered");
        stage.settle();
        readFeeds();
    }
}
