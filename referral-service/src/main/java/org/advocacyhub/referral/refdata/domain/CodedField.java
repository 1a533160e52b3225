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
 */
record CodedField(Place place, Enum<?> code) {

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .filter(CodedField::mayHoldCodes)
                    .peek(component ->
                            component.getAccessor().setAccessible(true)) // not asked for again at each reading
                    .toArray(RecordComponent[]::new);
        }
    };

    /** Where something stands; put into words only when there is something to say about it. */
    record Place(Place outside, String step) {

        @Override
        public String toString() {
            if (outside == null) {
                return step;
            }
            return step.startsWith("[") ? outside + step : outside + "." + step;
        }
    }

    /** Path in the request, for example {@code keyDates[0].type}. */
    String field() {
        return place.toString();
    }

    /** Dates, numbers and words are passed over unread: most of a form is. */
    private static boolean mayHoldCodes(RecordComponent component) {
        return component.getType().isEnum()
                || component.getType().isRecord()
                || List.class.isAssignableFrom(component.getType());
    }

    /** Every code that a form uses, in its order. */
    static List<CodedField> of(ReferralForm form) {
        var found = new ArrayList<CodedField>();
        walk(null, form, found);
        return found;
    }

    private static void walk(Place place, Object value, List<CodedField> found) {
        switch (value) {
            case Enum<?> code -> found.add(new CodedField(place, code));
            case Record section -> {
                for (var component : COMPONENTS.get(section.getClass())) {
                    walk(new Place(place, component.getName()), read(component, section), found);
                }
            }
            case List<?> items -> {
                for (var index = 0; index < items.size(); index++) {
                    walk(new Place(place, "[" + index + "]"), items.get(index), found);
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
