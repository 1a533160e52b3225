package org.advocacyhub.monitoring.facts;

/** One of the two complete sets of fact tables: one is current, the other belongs to a rebuild. */
public enum Generation {
    A,
    B;

    public Generation other() {
        return this == A ? B : A;
    }

    /** The letter in {@code fact_generation} and in the names of the tables. */
    public String letter() {
        return name().toLowerCase();
    }

    /** The SQL of this generation: {@code {facts}_case} becomes {@code facts_a_case}. */
    public String sql(String template) {
        return template.replace("{facts}", "facts_" + letter());
    }

    static Generation ofLetter(String letter) {
        return valueOf(letter.toUpperCase());
    }
}
