package org.advocacyhub.triage.queue;

import org.advocacyhub.triage.eligibility.domain.ReferrerGate;
import org.advocacyhub.triage.triagecase.TriageCase;

/** What a case waits for, in words for whoever works the queue. */
final class Waits {

    private Waits() {}

    /** One sentence; null when triage is over. */
    static String inWords(TriageCase triageCase) {
        return switch (triageCase.state()) {
            case SCREENING -> "The tables are being read.";
            case AWAITING_REFERRER_INFO ->
                triageCase.standing().questions().contains(ReferrerGate.PROMPT)
                        ? "The authority has to say whether it asks for this advocate."
                        : "The referrer has to answer what is missing.";
            case QUEUED -> person(triageCase.standing().queuedFor());
            case TRIAGED ->
                triageCase.standing().queuedFor() == null
                        ? "A partner is being chosen."
                        : person(triageCase.standing().queuedFor());
            case OFFERED -> "The partner that was asked has to answer.";
            case WAITING_LIST -> "A partner has to have room.";
            case SPOT_REQUESTED -> "An extra purchase has to be approved.";
            case DUTY_ESCALATED -> "The commissioner has to act: a duty may not be met.";
            case ACCEPTED, REJECTED, REDIRECTED, OUT_OF_AREA, INFORMATION_ONLY, WITHDRAWN, DUPLICATE -> null;
        };
    }

    private static String person(String queuedFor) {
        return switch (queuedFor) {
            case "DISTRICT_UNRESOLVED" -> "Somebody has to pick the district where the person lives.";
            case "OUT_OF_AREA" -> "Somebody has to find the named service of the area where the person lives.";
            case "NO_TABLE_YET" -> "Somebody has to decide on the type of advocacy: it has no decision table yet.";
            case "REFER_TO_MANAGER" -> "The manager of the hub has to decide.";
            case "IMMEDIATE_DANGER" -> "Somebody has to call 999 and safeguarding, then send it to a partner.";
            case "CHOOSE_PARTNER" -> "Somebody has to choose a partner.";
            case "APPROVE_CONFLICT" ->
                "The manager of the hub has to approve a conflict, or somebody has to choose another partner.";
            case null, default -> "Somebody has to decide: " + queuedFor + ".";
        };
    }
}
