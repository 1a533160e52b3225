package org.advocacyhub.triage.referral.domain;

import java.util.List;

/** An answer on a form (domain.md A.2): yes, no, or not known, which also stands for not answered. */
public enum Answer {
    Y,
    N,
    U;

    /** Yes or no for something that is known, {@link #U} for something that is not. */
    public static Answer of(Boolean known) {
        return known == null ? U : known ? Y : N;
    }

    /** {@link #U} for an answer that is absent, as in facts that were stored before it was asked for. */
    public static Answer orUnknown(Answer answer) {
        return answer == null ? U : answer;
    }

    /** Yes when one of them is yes, no when all are no, otherwise not known. */
    public static Answer anyOf(Answer... answers) {
        var all = List.of(answers);
        return all.contains(Y) ? Y : all.contains(U) ? U : N;
    }
}
