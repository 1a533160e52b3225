package org.advocacyhub.referral.change.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.form.domain.ToldAnswer;

/** What changed between two versions of a form, answer by answer. */
public final class FormDiff {

    private FormDiff() {}

    /** The answers that differ, by path; an empty list when nothing does. */
    public static List<FieldChange> between(Map<String, ToldAnswer> before, Map<String, ToldAnswer> after) {
        var fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        return fields.stream()
                .filter(field -> !Objects.equals(value(before.get(field)), value(after.get(field))))
                .map(field -> new FieldChange(
                        field,
                        closest(before.get(field), after.get(field)),
                        value(before.get(field)),
                        value(after.get(field))))
                .toList();
    }

    private static String value(ToldAnswer answer) {
        return answer == null ? null : answer.value();
    }

    /** An answer that was guarded closely once stays so in the changelog. */
    private static DataClass closest(ToldAnswer before, ToldAnswer after) {
        if (before == null || after == null) {
            return (before == null ? after : before).dataClass();
        }
        return before.dataClass().compareTo(after.dataClass()) > 0 ? before.dataClass() : after.dataClass();
    }
}
