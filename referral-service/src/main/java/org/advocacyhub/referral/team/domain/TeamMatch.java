package org.advocacyhub.referral.team.domain;

import java.util.List;
import java.util.Optional;

/** Which registered team a referrer belongs to, as far as what was written tells. */
public sealed interface TeamMatch {

    /** One team, beyond doubt. */
    record Matched(String code) implements TeamMatch {}

    /** The referrer named no team. */
    record NotTold() implements TeamMatch {}

    /**
     * No team is called so.
     *
     * @param told the words, normalised
     */
    record Unknown(String told) implements TeamMatch {

        @Override
        public String toString() {
            return "Unknown[not shown]";
        }
    }

    /**
     * More than one team is called so.
     *
     * @param told the words, normalised
     */
    record Several(String told, List<Team> candidates) implements TeamMatch {

        @Override
        public String toString() {
            return "Several[not shown]";
        }
    }

    /** The code of the team; empty when it isn't known. */
    default Optional<String> teamCode() {
        return this instanceof Matched(var code) ? Optional.of(code) : Optional.empty();
    }

    /** The words that somebody has to look at; empty when there is nothing to find out. */
    default Optional<String> unmatched() {
        return switch (this) {
            case Matched _, NotTold _ -> Optional.empty();
            case Unknown unknown -> Optional.of(unknown.told());
            case Several several -> Optional.of(several.told());
        };
    }
}
