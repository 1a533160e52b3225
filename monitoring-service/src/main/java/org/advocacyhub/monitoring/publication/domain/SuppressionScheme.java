package org.advocacyhub.monitoring.publication.domain;

/** How small counts are kept out of what is published (domain.md E.6). Zero is no small count by itself. */
public sealed interface SuppressionScheme {

    /** Stands for something that is withheld although it is not small: nothing can be read off it. */
    String WITHHELD = "[c]";
    /** Stands for a percentage, mean or median that rests on too few people. */
    String TOO_FEW = "*";

    /** The name in a contract's rules. */
    String id();

    /** The rule of domain.md. */
    String ruleId();

    /** The largest count that is small. */
    long smallUpTo();

    /** What stands in the place of a small count. */
    String small();

    /** What is shown of a count that is not small. */
    long shownAs(long count);

    /** What can be read off a count that is shown. */
    Range readOff(long count);

    default boolean isSmall(long count) {
        return count >= 1 && count <= smallUpTo();
    }

    /**
     * What can be read off the mark of a small count.
     *
     * @param zeroIsSmall whether zeros of the same table stand under the same mark
     */
    default Range readOffSmall(boolean zeroIsSmall) {
        return new Range(zeroIsSmall ? 0 : 1, smallUpTo());
    }

    /**
     * P1, 'NHS-7': small counts are starred, others rounded.
     *
     * @param smallUpTo 7 in domain.md
     * @param nearest 5 in domain.md
     */
    record Nhs7(long smallUpTo, long nearest) implements SuppressionScheme {

        public Nhs7 {
            if (smallUpTo < 1 || nearest < 1 || nearest > 2 * smallUpTo + 2) {
                throw new IllegalArgumentException("a step that would round to nothing what is not small");
            }
        }

        @Override
        public String id() {
            return "NHS-7";
        }

        @Override
        public String ruleId() {
            return "E.6-P1";
        }

        @Override
        public String small() {
            return TOO_FEW;
        }

        @Override
        public long shownAs(long count) {
            return (count + nearest / 2) / nearest * nearest;
        }

        @Override
        public Range readOff(long count) {
            if (count == 0) {
                return Range.exactly(0);
            }
            var shown = shownAs(count);
            return new Range(Math.max(smallUpTo + 1, shown - nearest / 2), shown + (nearest - 1) / 2);
        }
    }

    /**
     * P2, 'LT5': small counts are shown as fewer than the limit, others exactly.
     *
     * @param below 5 in domain.md
     */
    record Lt5(long below) implements SuppressionScheme {

        public Lt5 {
            if (below < 2) {
                throw new IllegalArgumentException("a limit of at least 2");
            }
        }

        @Override
        public String id() {
            return "LT5";
        }

        @Override
        public String ruleId() {
            return "E.6-P2";
        }

        @Override
        public long smallUpTo() {
            return below - 1;
        }

        @Override
        public String small() {
            return "<" + below;
        }

        @Override
        public long shownAs(long count) {
            return count;
        }

        @Override
        public Range readOff(long count) {
            return Range.exactly(count);
        }
    }
}
