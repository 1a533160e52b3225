package org.advocacyhub.monitoring.returns.domain;

/** How the Care Act referrals of a team compare with those of all teams (domain.md E.3, K-06). */
public sealed interface TeamStanding {

    /** The team's code. */
    String team();

    long referrals();

    /** The council told no processes of the team: there is nothing to divide by. */
    record NotRecorded(String team, long referrals) implements TeamStanding {}

    /** Too few processes to judge by, perhaps none at all. */
    record TooFew(String team, Ratio rate) implements TeamStanding {
        @Override
        public long referrals() {
            return rate.numerator();
        }
    }

    /** Neither flagged nor too small. */
    record InLine(String team, Ratio rate) implements TeamStanding {
        @Override
        public long referrals() {
            return rate.numerator();
        }
    }

    /** Refers less than the rule's share of the mean. */
    record Flagged(String team, Ratio rate) implements TeamStanding {
        @Override
        public long referrals() {
            return rate.numerator();
        }
    }
}
