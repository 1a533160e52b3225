package org.advocacyhub.triage.dispatch.domain;

import java.util.Arrays;

/** One referral's question to a {@link CandidateIndex}, in numbers. */
final class Query {

    private static final long STRANGER = RankKey.CONTINUITY.at(1);

    private final Field field;
    private final long wanted;
    private final long required;
    private final boolean requiresSensory;
    private final int[] keptBack;
    private final long[] continuity;

    Query(Field field, Specialisms specialisms, Need need, int partners) {
        this.field = field;
        this.wanted = specialisms.mask(need.specialisms());
        var sensoryToo = false;
        var others = 0L;
        for (var code : need.required()) {
            if (code.startsWith("SENSORY_")) {
                sensoryToo = true;
            } else {
                others |= specialisms.mask(code);
            }
        }
        this.requiresSensory = sensoryToo;
        this.required = others;
        this.keptBack = new int[partners];
        this.continuity = new long[partners];
        Arrays.fill(continuity, STRANGER);
    }

    /** A filter that this referral alone puts before a partner. */
    void keepBack(int ordinal, Filter filter) {
        keptBack[ordinal] |= filter.bit();
    }

    /** This partner knows the person. */
    void knowsPerson(int ordinal) {
        continuity[ordinal] = 0;
    }

    Field field() {
        return field;
    }

    long wanted() {
        return wanted;
    }

    long required() {
        return required;
    }

    boolean requiresSensory() {
        return requiresSensory;
    }

    int keptBack(int ordinal) {
        return keptBack[ordinal];
    }

    long continuity(int ordinal) {
        return continuity[ordinal];
    }
}
