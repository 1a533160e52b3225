package org.advocacyhub.referral.person.domain;

import java.util.Set;

/**
 * How far two persons look like one.
 *
 * @param agree facts told of both that are the same
 * @param differ facts told of both that are not
 */
public record Likeness(Kind kind, Set<Fact> agree, Set<Fact> differ) {

    /** What follows from it. Somebody confirms in each case; nothing is merged by itself. */
    public enum Kind {
        /** One NHS number. */
        MATCH,
        /** Name sound, date of birth and postcode sector are the same. */
        CANDIDATE,
        NONE
    }

    /** Two different NHS numbers are two persons, whatever else agrees. */
    public boolean mayBeMerged() {
        return !differ.contains(Fact.NHS_NUMBER);
    }
}
