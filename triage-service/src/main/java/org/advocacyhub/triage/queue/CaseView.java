package org.advocacyhub.triage.queue;

import java.time.Instant;
import java.util.List;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.triage.partner.PartnerNames;

/**
 * A referral as the page at the desk shows it.
 *
 * @param district its name; null while it is open
 * @param mine the reader holds it
 * @param forms what the reader can do with it; while a colleague works on it, a manager can take it over and nobody else can do anything
 * @param partners those that were looked at last, the best first; empty while none were
 * @param ties what was declared of ties and counts
 * @param partnerNames what partners are called
 * @param history what was decided, the newest first
 */
record CaseView(
        TriageCaseView view,
        Instant now,
        String district,
        boolean mine,
        List<Form> forms,
        List<PartnerView> partners,
        List<TieView> ties,
        PartnerNames partnerNames,
        List<DecidedView> history) {

    /** What a partner is called. */
    public String called(String partnerId) {
        return partnerNames.of(partnerId);
    }

    /**
     * A tie that was declared.
     *
     * @param forms to end it
     */
    record TieView(String words, List<Form> forms) {}

    /**
     * A partner that was looked at.
     *
     * @param against what speaks against it; empty when it can be asked
     * @param place what puts it after the one above; null for the best and in old decisions
     */
    record PartnerView(String partnerId, List<String> against, String place) {}

    /**
     * Something that was decided.
     *
     * @param reason null when the decision does not give one in words
     */
    record DecidedView(Instant at, String what, boolean byPerson, String reason) {}
}
