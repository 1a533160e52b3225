package org.advocacyhub.referral.referral.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What the referrer reads: one or two sentences in plain words, without anything about the person.
 *
 * @param contactDue last day for the first contact, once triage has said it
 * @param firstContactOn when the advocate first spoke with the person
 * @param reason the decision table's words when triage said no; the rules' words for what is asked while it waits for them
 * @param carriedOver where a case comes from that the provider before left open; null for a new referral
 */
public record StatusLine(
        ReferralStatus status, LocalDate contactDue, LocalDate firstContactOn, String reason, CarriedOver carriedOver) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** Of a new referral. */
    public StatusLine(ReferralStatus status, LocalDate contactDue, LocalDate firstContactOn, String reason) {
        this(status, contactDue, firstContactOn, reason, null);
    }

    public String text() {
        return carriedOver == null ? standing() : standing() + " " + carriedOver.words();
    }

    private String standing() {
        return switch (status) {
            case RECEIVED ->
                carriedOver == null
                        ? "We have your referral and will decide on it next."
                        : "We have taken over the case and will ask a partner to go on with it.";
            case WITH_HUB -> "Somebody at the hub is looking at your referral.";
            case AWAITING_REFERRER_INFO ->
                "We need to know more before we can go on. "
                        + (reason == null || reason.isBlank() ? "Please send what is asked for." : reason);
            case TRIAGED -> "The person can have an advocate. " + contact();
            case OFFERED -> "We have asked a partner to take the referral. " + contact();
            case WAITING_LIST -> "The person is on the waiting list. We will tell you when an advocate is free.";
            case SPOT_REQUESTED -> "No partner is free. We are arranging an advocate from elsewhere.";
            case DUTY_ESCALATED -> "We have asked the council to act, because the person has a right to an advocate.";
            case ACCEPTED ->
                firstContactOn == null
                        ? contact()
                        : "An advocate has been in touch since " + DAY.format(firstContactOn) + ".";
            case CLOSED -> "The advocate's work is done.";
            case REJECTED -> because("We can't provide an advocate.");
            case REDIRECTED -> because("Another service is the right one.");
            case OUT_OF_AREA -> because("The person belongs to another area.");
            case INFORMATION_ONLY -> because("We have given information; no advocate is needed.");
            case DUPLICATE -> "We already have a referral about this. We will go on with the earlier one.";
            case WITHDRAWN -> "The referral was taken back.";
        };
    }

    private String contact() {
        return contactDue == null
                ? "An advocate will make contact."
                : "An advocate will make contact by " + DAY.format(contactDue) + ".";
    }

    private String because(String what) {
        return reason == null || reason.isBlank() ? what : what + " " + reason;
    }
}
