package org.advocacyhub.provider.advocate.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether an advocate may take a case, and if not, everything that stands against it. */
public sealed interface Suitability {

    /** The same, and this stands against it too; itself when nothing does. */
    default Suitability and(Optional<Reason> another) {
        return another.<Suitability>map(reason -> switch (this) {
                    case Suitable _ -> new NotSuitable(List.of(reason));
                    case NotSuitable(var reasons) ->
                        new NotSuitable(Stream.concat(reasons.stream(), Stream.of(reason))
                                .toList());
                })
                .orElse(this);
    }

    /** May take it, by this version of the matrix. */
    record Suitable(String tableVersion) implements Suitability {}

    /** May not take it now. */
    record NotSuitable(List<Reason> reasons) implements Suitability {

        /** The reasons as one text that says what to do. */
        public String inWords() {
            return reasons.stream().map(Reason::text).collect(Collectors.joining(" "));
        }
    }

    /** One reason. */
    record Reason(Code code, String text) {}

    /** Stable codes of the reasons. */
    enum Code {
        NO_RULE_FOR_SERVICE_TYPE,
        QUALIFICATION_MISSING,
        QUALIFICATION_ENDED,
        WORKING_TOWARDS_NOT_ALLOWED,
        WORKING_TOWARDS_TOO_LONG,
        WORKING_TOWARDS_TOO_EARLY,
        APPROVAL_MISSING,
        APPROVAL_ENDED,
        EXPERIENCE_TOO_SHORT,
        DBS_MISSING,
        DBS_OUT_OF_DATE,
        DBS_CHILDREN_MISSING,
        SAFEGUARDING_TRAINING_OUT_OF_DATE,
        SUPERVISION_OVERDUE,
        /** The partner has more volunteers than those who supervise them may have. */
        SUPERVISORS_TOO_FEW,
        GENDER_ASKED_FOR
    }
}
