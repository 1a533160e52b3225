package org.advocacyhub.triage.screening.domain;

import java.util.List;

/** Where a screening sends a referral next (domain.md D.1.1). */
public sealed interface Conclusion {

    String reason();

    /** Accepted for advocacy: a partner may be looked for. */
    record Triaged(String reason) implements Conclusion {}

    /**
     * The referrer, or the authority that holds the duty, has to answer first.
     *
     * @param questions rule ids of what is asked
     */
    record AskReferrer(List<String> questions, String reason) implements Conclusion {}

    /**
     * A person at the hub has to look.
     *
     * @param code what has to be decided
     */
    record AskPerson(QueueReason code, String reason) implements Conclusion {}

    /** Eligible, but the contract does not pay for the type: an extra purchase has to be approved (F.7, S18). */
    record AskForSpot(String reason) implements Conclusion {}

    /**
     * Over without a case.
     *
     * @param redirectTo where the person is sent; null when nowhere
     */
    record Ended(End end, String ruleId, String redirectTo, String reason) implements Conclusion {}

    /** How a referral ends in triage. */
    enum End {
        REJECTED,
        REDIRECTED,
        OUT_OF_AREA,
        INFORMATION_ONLY
    }

    /** What a person at the hub has to decide. */
    enum QueueReason {
        /** The district is open: pick it. */
        DISTRICT_UNRESOLVED,
        /** A statutory referral from outside: it needs a named service or an escalation, never a plain refusal (G.3). */
        OUT_OF_AREA,
        /** Non-instructed community advocacy: the hub manager decides (AUT-07). */
        REFER_TO_MANAGER,
        /** Danger to life is stated: 999 and safeguarding come before any offer (B-01). */
        IMMEDIATE_DANGER,
        /** Automatic dispatch is switched off. */
        CHOOSE_PARTNER
    }
}
