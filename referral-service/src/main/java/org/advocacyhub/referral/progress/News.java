package org.advocacyhub.referral.progress;

import java.time.Instant;

/**
 * A line for the timeline.
 *
 * @param partnerId whom it concerns; null for nobody
 * @param ruleId the rule that decided; null for none
 */
record News(Instant at, String event, String words, String partnerId, String ruleId) {

    static News at(Instant at, String event, String words) {
        return new News(at, event, words, null, null);
    }

    News of(String partner) {
        return new News(at, event, words, partner, ruleId);
    }

    News by(String rule) {
        return new News(at, event, words, partnerId, rule);
    }
}
