package org.advocacyhub.referral.section;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.referral.form.domain.ReferralForm;

/**
 * An answer of the form.
 *
 * @param name where it stands: {@code imca.capacity.assessedOn}, {@code keyDates.0.date}
 * @param type of its value, or of each of several
 * @param several it is a list of codes or texts
 */
record SectionField(String name, Class<?> type, boolean several) {

    private static final int MOST_ROWS = 9;

    /** Of no use to a person. */
    private static final Set<Class<?>> LEFT_OUT = Set.of(UUID.class);

    /** Every answer of a section; a list of records has a row for each that there is, and an empty one. */
    static List<SectionField> of(PageSection section, JsonNode form) {
        var found = new ArrayList<SectionField>();
        section.fields()
                .forEach(name -> collect(
                        Arrays.stream(ReferralForm.class.getRecordComponents())
                                .filter(field -> field.getName().equals(name))
                                .findFirst()
                                .orElseThrow(),
                        "",
                        form,
                        found));
        return found;
    }

    private static void collect(RecordComponent field, String prefix, JsonNode around, List<SectionField> found) {
        var name = prefix + field.getName();
        var there = around.path(field.getName());
        if (field.getType().isRecord()) {
            inside(field.getType(), name, there, found);
        } else if (field.getGenericType() instanceof ParameterizedType list) {
            var item = (Class<?>) list.getActualTypeArguments()[0];
            if (item.isRecord()) {
                for (int row = 0; row < Math.min(there.size() + 1, MOST_ROWS); row++) {
                    inside(item, name + "." + row, there.path(row), found);
                }
            } else {
                found.add(new SectionField(name, item, true));
            }
        } else if (!LEFT_OUT.contains(field.getType())) {
            found.add(new SectionField(name, field.getType(), false));
        }
    }

    private static void inside(Class<?> section, String name, JsonNode there, List<SectionField> found) {
        for (var field : section.getRecordComponents()) {
            collect(field, name + ".", there, found);
        }
    }

    JsonPointer pointer() {
        return JsonPointer.compile("/" + name.replace('.', '/'));
    }

    /** Its name in the form, whichever row it stands in. */
    String path() {
        return name.replaceAll("\\.\\d+", "");
    }
}
