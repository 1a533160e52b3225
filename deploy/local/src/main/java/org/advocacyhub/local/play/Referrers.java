package org.advocacyhub.local.play;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.local.api.Callers.Caller;
import org.advocacyhub.local.kent.Script;
import org.advocacyhub.local.kent.Script.Sender;
import org.advocacyhub.local.suite.Part;

/** Those who refer: they send referrals in, answer questions and take some back. */
final class Referrers {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Fields of a referral that the public form does not have. */
    private static final Set<String> NOT_ON_THE_PUBLIC_FORM = Set.of("channel", "receivedAt");
    /** States of triage in which a referral can still be taken back without touching a case. */
    private static final Set<String> STILL_WAITING =
            Set.of("OFFERED", "WAITING_LIST", "QUEUED", "AWAITING_REFERRER_INFO", "SPOT_REQUESTED");

    private final Stage stage;
    private final Hub hub;

    Referrers(Stage stage, Hub hub) {
        this.stage = stage;
        this.hub = hub;
    }

    void send(Script script) {
        var referralId = sender(script).send(script.request());
        stage.scripts().put(referralId, script);
        stage.tally().add("referrals sent");
        stage.tally().add("referrals " + script.sender());
        stage.settle();
        var file = hub.follow(referralId);
        script.supplement().filter(_ -> file.isAwaitingInformation()).ifPresent(supplement -> stage.timeline()
                .plan(
                        London.at(
                                Stage.CALENDAR.add(London.dateOf(stage.now()), supplement.workingDaysLater()),
                                LocalTime.of(11, 15)),
                        () -> answer(referralId, script, supplement.sections())));
        script.withdrawal().ifPresent(withdrawal -> stage.timeline()
                .plan(
                        London.at(London.dateOf(stage.now()).plusDays(withdrawal.daysLater()), LocalTime.of(10, 40)),
                        () -> withdraw(referralId, script, withdrawal)));
    }

    private interface Form {
        UUID send(ObjectNode request);
    }

    private Form sender(Script script) {
        return switch (script.sender()) {
            case PUBLIC_FORM -> this::sendPublicly;
            case PROFESSIONAL, HUB -> request -> sendAs(account(script), request);
        };
    }

    private Caller account(Script script) {
        return stage.callers().as(script.sender() == Sender.PROFESSIONAL ? "referrer" : "triage-worker");
    }

    private static UUID sendAs(Caller caller, ObjectNode request) {
        return UUID.fromString(caller.post(Part.REFERRAL, "/referrals", request)
                .expect(201)
                .body()
                .get("referralId")
                .asText());
    }

    /** The public form answers the reference alone; the hub finds the referral by it. */
    private UUID sendPublicly(ObjectNode request) {
        var form = request.deepCopy();
        form.remove(NOT_ON_THE_PUBLIC_FORM);
        var reference = stage.callers()
                .anybody()
                .post(Part.REFERRAL, "/public/referrals", form)
                .expect(201)
                .body()
                .get("referralRef")
                .asText();
        return hub.findByReference(reference);
    }

    private void answer(UUID referralId, Script script, ObjectNode sections) {
        if (!hub.file(referralId).isAwaitingInformation()) {
            return;
        }
        account(script)
                .post(Part.REFERRAL, "/referrals/" + referralId + "/information", sections)
                .expect(200);
        stage.tally().add("questions answered");
        stage.settle();
        hub.follow(referralId);
    }

    private void withdraw(UUID referralId, Script script, Script.Withdrawal withdrawal) {
        if (!STILL_WAITING.contains(hub.file(referralId).state())) {
            return;
        }
        var body = JSON.createObjectNode().put("by", withdrawal.by()).put("reason", withdrawal.reason());
        account(script)
                .post(Part.REFERRAL, "/referrals/" + referralId + "/withdrawal", body)
                .expect(200);
        stage.tally().add("referrals withdrawn");
        stage.settle();
        hub.offersMayHaveMoved();
    }
}
