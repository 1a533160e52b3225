package org.advocacyhub.monitoring.publication.domain;

/**
 * One line of the list of what was withheld.
 *
 * @param item key of the item
 * @param ruleId the rule of domain.md E.6
 * @param reason in plain English, without the count itself
 */
public record Withheld(String item, Kind kind, String ruleId, String reason) {

    /** Why something is withheld. */
    public enum Kind {
        /** It is small, or rests on few people. */
        PRIMARY,
        /** Another one could be worked out from it. */
        SECONDARY,
        /** Set against what was published before, it would show a small count. */
        DIFFERENCING
    }
}
