package org.advocacyhub.triage.banding.domain;

import org.advocacyhub.triage.banding.domain.BandRules.Banding;

/**
 * A band that somebody at the hub set (domain.md C.3: only a lead lowers it, with a reason). It stands when the rules are
 * read again, unless they find more than they found when it was set: a key date may only raise the band (C.1).
 *
 * @param band what the person said
 * @param insteadOf what the rules said then
 * @param reason why
 */
public record PersonBand(Band band, Band insteadOf, RegradeReason reason) {

    /** Rule id of a band that a person set. */
    public static final String RULE = "PERSON";

    /** The band that counts, when the rules say this now. */
    public Banding over(Banding rules) {
        var moreThanThen = rules.band().isMoreUrgentThan(insteadOf);
        return moreThanThen && rules.band().isMoreUrgentThan(band) ? rules : new Banding(band, RULE, words());
    }

    /** Why, in a sentence. */
    public String words() {
        return "Set to " + band + " at the hub where the rules say " + insteadOf + ": " + reason.words();
    }
}
