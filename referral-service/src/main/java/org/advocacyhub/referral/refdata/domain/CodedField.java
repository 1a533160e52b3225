package org.advocacyhub.referral.refdata.domain;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.advocacyhub.referral.form.domain.ReferralForm;

/**
 * A code as it stands in a form. They are found by walking through the records, so that a field added tomorrow is
 * checked without a line here.
 *
 * @param field path in the request, for example {@code keyDates[0].type}
 */
record CodedField(String field, Enum<?> code) {

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .filter(CodedField::mayHoldCodes)
                    .toArray(RecordComponent[]::new);
        }
    };

    /** Dates, numbers and words are passed over unread: most of a form is. */
    private static boolean mayHoldCodes(RecordComponent component) {
        return component.getType().isEnum()
                || component.getType().isRecord()
                || List.class.isAssignableFrom(component.getType());
    }

    /** Every code that a form uses, in its order. */
    static List<CodedField> of(ReferralForm form) {
        var found = new ArrayList<CodedField>();
        walk("", form, found);
        return found;
    }

    private static void walk(String path, Object value, List<CodedField> found) {
        switch (value) {
            case Enum<?> code -> found.add(new CodedField(path, code));
            case Record section -> {
                for (var component : COMPONENTS.get(section.getClass())) {
                    walk(
                            path.isEmpty() ? component.getName() : path + "." + component.getName(),
                            read(component, section),
                            found);
                }
            }
            case List<?> items -> {
                for (var index = 0; index < items.size(); index++) {
                    walk(path + "[" + index + "]", items.get(index), found);
                }
            }
            case null, default -> {}
        }
    }

    private static Object read(RecordComponent component, Record section) {
        try {
            return component.getAccessor().invoke(section);
        } catch (IllegalAccessException | InvocationTargetException hidden) {
            throw new IllegalStateException("can't read " + component.getName(), hidden);
        }
    }
}
