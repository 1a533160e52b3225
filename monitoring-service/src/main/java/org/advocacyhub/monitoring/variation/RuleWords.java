package org.advocacyhub.monitoring.variation;

import io.quarkus.qute.TemplateExtension;
import org.advocacyhub.monitoring.contract.domain.ContractRule;

/** What a contract sets for itself, in words, with its unit: {@code {rules:words(rule.rule)}}. */
@TemplateExtension(namespace = "rules")
final class RuleWords {

    private RuleWords() {}

    static String words(ContractRule rule) {
        return switch (rule) {
            case CONTACT_TARGET_P1 -> "First contacts in time, band P1 (percent)";
            case CONTACT_TARGET_P2 -> "First contacts in time, band P2 (percent)";
            case CONTACT_TARGET_P3 -> "First contacts in time, band P3 (percent)";
            case CONTACT_TARGET_P4 -> "First contacts in time, band P4 (percent)";
            case HOURS_TOLERANCE -> "Hours of a quarter above or below plan before it is talked about (percent)";
            case AMBER_POINTS -> "Points below a target that are amber and not red";
            case DIRECTION_POINTS -> "Points by which a figure moves before it is up or down";
            case CONCENTRATION_ALERT -> "Hours with the hub and one partner that are a risk (percent, above)";
            case QUORUM_ABOVE -> "Partners who have to be present to decide (percent, more than)";
            case FREEZE_AT_95 -> "Starts that no law demands are frozen at 95 percent of the price (1 yes, 0 no)";
            case KEEP_IN_TOUCH_DAYS -> "Working days between contacts with somebody who waits";
            case PRESSURE_LIST -> "Demand pressure: people on the waiting list, more than";
            case PRESSURE_CASELOAD -> "Demand pressure: mean caseload, more than";
            case PRESSURE_REPLY_DAYS ->
                "Demand pressure: working days without a reply to a request for hours, more than";
            case PRESSURE_REFERRALS -> "Demand pressure: referrals of a line against plan (percent, above)";
            case PRESSURE_QUARTERS -> "Demand pressure: quarters in a row above it";
            case PRESSURE_HOURS -> "Demand pressure: hours of a line against plan (percent, above)";
            case PRESSURE_FORECAST -> "Demand pressure: forecast of the year against the price (percent, above)";
            case CLAWBACK_BELOW -> "A partner is paid by what it delivered below (percent of its block; 0 never)";
            case SPOT_SETTLE_DAYS -> "Days in which a spot order waits for its invoice";
        };
    }
}
