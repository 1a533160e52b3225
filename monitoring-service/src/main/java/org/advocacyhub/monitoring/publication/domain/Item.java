package org.advocacyhub.monitoring.publication.domain;

import java.util.List;

/** Something that a pack shows or withholds. Its key is unique in the pack and orders ties. */
public sealed interface Item {

    String key();

    /** The cells that can be read off it while it is shown. */
    List<String> reveals();

    /** Whether it only supports other figures and is given up before them. */
    default boolean isSupporting() {
        return false;
    }

    /**
     * A count.
     *
     * @param zeroIsSmall whether a zero of this table is as disclosive as a small count
     */
    record Count(String key, String cell, boolean zeroIsSmall) implements Item {

        @Override
        public List<String> reveals() {
            return List.of(cell);
        }
    }

    /**
     * A whole percentage with what stands below the line.
     *
     * @param numerator cell above the line
     * @param denominator cell below it
     * @param rest cell of those below the line who are not above it; null for a rate, whose two counts are not of the same thing
     */
    record Percentage(
            String key,
            String numerator,
            String denominator,
            String rest,
            Sensitivity sensitivity,
            boolean isSupporting)
            implements Item {

        @Override
        public List<String> reveals() {
            return List.of(numerator, denominator);
        }
    }

    /**
     * A mean, a median, a longest: something that is told of everybody in a cell at once.
     *
     * @param base cell of those on whom it rests
     * @param text how it is shown
     */
    record Average(String key, String base, String text) implements Item {

        @Override
        public List<String> reveals() {
            return List.of();
        }
    }
}
