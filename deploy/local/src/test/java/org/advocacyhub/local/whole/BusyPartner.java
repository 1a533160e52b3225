package org.advocacyhub.local.whole;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.advocacyhub.local.api.Callers.Caller;
import org.advocacyhub.local.suite.Part;

/**
 * A partner's system at full speed: waits for its feed, accepts every offer, makes the first contact and closes its cases but for some.
 * It repeats itself under the same keys, so a service that dies in between does no harm.
 */
final class BusyPartner implements Runnable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Caller partner;
    private final LocalDate today;
    private final CountDownLatch enough;
    private final int openOfThese;
    private String cursor;
    private int cases;

    /** @param openOfThese of so many cases one stays open: many that do leave no room for others */
    BusyPartner(Caller partner, LocalDate today, CountDownLatch enough, int openOfThese) {
        this.partner = partner;
        this.today = today;
        this.enough = enough;
        this.openOfThese = openOfThese;
    }

    @Override
    public void run() {
        while (enough.getCount() > 0) {
            readFeed(1);
        }
        readFeed(0);
    }

    /** @param wait for so many seconds, when there is nothing */
    private void readFeed(int wait) {
        var from = cursor == null ? "" : "&cursor=" + cursor;
        var page = partner.get(Part.PROVIDER, "/feed?limit=200&wait=" + wait + from)
                .expect(200)
                .body();
        for (var entry : page.get("items")) {
            if (entry.get("type").asText().equals("OFFER_MADE")) {
                accept(entry.get("offerId").asText());
            }
        }
        cursor = page.get("nextCursor").asText();
    }

    private void accept(String offerId) {
        var path = "/offers/" + offerId;
        var offer = partner.get(Part.PROVIDER, path).expect(200).body();
        if (!offer.get("state").asText().equals("OPEN")) {
            return;
        }
        for (var candidate :
                partner.get(Part.PROVIDER, path + "/candidates").expect(200).body()) {
            if (candidate.get("suitable").asBoolean() && candidate.get("room").asBoolean()) {
                var advocateId = candidate.get("advocateId").asText();
                var opened = partner.post(
                                Part.PROVIDER,
                                path + "/acceptance",
                                JSON.createObjectNode().put("advocateId", advocateId),
                                key(offerId, "accept"))
                        .expect(201)
                        .body();
                work(opened.get("caseId").asText(), advocateId);
                return;
            }
        }
        partner.post(
                        Part.PROVIDER,
                        path + "/decline",
                        JSON.createObjectNode().put("reason", "NO_CAPACITY"),
                        key(offerId, "decline"))
                .expect(200);
    }

    private void work(String caseId, String advocateId) {
        post(caseId, "first-contact", on("contactOn").put("mode", "CLIENT_CONTACT_F2F"), 200);
        post(
                caseId,
                "activities",
                on("workedOn")
                        .put("advocateId", advocateId)
                        .put("category", "CLIENT_CONTACT_F2F")
                        .put("minutes", 45),
                201);
        if (++cases % openOfThese != 1) {
            post(
                    caseId,
                    "closure",
                    on("closedOn")
                            .put("reason", "SELF_ADVOCATING")
                            .put("summary", "Closed in a test.")
                            .put("feedbackOffered", true),
                    200);
        }
    }

    private void post(String caseId, String what, ObjectNode body, int expected) {
        partner.post(Part.PROVIDER, "/cases/" + caseId + "/" + what, body, key(caseId, what))
                .expect(expected);
    }

    private ObjectNode on(String field) {
        return JSON.createObjectNode().put(field, today.toString());
    }

    private static String key(String id, String what) {
        return UUID.nameUUIDFromBytes((id + what).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
