package org.advocacyhub.monitoring.pressure.domain;

import java.math.BigDecimal;
import java.util.List;
import org.advocacyhub.monitoring.contract.domain.Money;

/** Something that the council and the hub may do about demand pressure (domain.md E.5): a proposal, never a decision. */
public sealed interface Relief {

    /** In plain English. */
    String sentence();

    /**
     * Money moves from a line that will not spend all of its own (F.6).
     *
     * @param toLines the lines under pressure; empty where none is known by name
     * @param unspent what the line will have left at the pace of the year so far
     * @param needsOverride a community line gives only with a reason of its own
     */
    record Virement(String fromLine, List<String> toLines, Money unspent, boolean needsOverride) implements Relief {

        @Override
        public String sentence() {
            return "A virement of up to " + unspent + " from " + fromLine
                    + ", which is headed for less than it has, to "
                    + (toLines.isEmpty() ? "the lines whose people wait" : String.join(", ", toLines))
                    + (needsOverride
                            ? "; a community line gives only with communityProtectionOverride (F.6)."
                            : " (F.6).");
        }
    }

    /**
     * The council buys more hours by a variation (F.10).
     *
     * @param line null for the contract as a whole
     * @param hours above the plan so far; null where they are not known
     */
    record ExtraHours(String line, BigDecimal hours) implements Relief {

        @Override
        public String sentence() {
            return line == null
                    ? "More hours by a variation (F.10)."
                    : "More hours for " + line + " by a variation (F.10): so far it has delivered " + hours
                            + " above its plan.";
        }
    }

    /**
     * Statutory advocacy is bought one by one (F.7): after the ceiling is reached, and not before, since a long list alone is no reason.
     *
     * @param serviceTypes that may be bought
     */
    record SpotOrders(List<String> serviceTypes) implements Relief {

        @Override
        public String sentence() {
            return "The ceiling is reached: spot orders, each approved by two people, for "
                    + String.join(", ", serviceTypes) + " (F.7).";
        }
    }
}
