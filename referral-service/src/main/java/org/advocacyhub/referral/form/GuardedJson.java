package org.advocacyhub.referral.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.form.domain.ToldAnswer;

/**
 * How forms stand in the database: in one part for each data class, without what was not answered, and read again also when
 * a later version added fields. Whoever may not read a class reads the form without that part.
 */
public final class GuardedJson {

    private static final Map<DataClass, ObjectWriter> WRITERS = writers(false);
    private static final Map<DataClass, ObjectWriter> SHIELDED_WRITERS = writers(true);
    private static final ObjectMapper READER = mapper().build();

    private GuardedJson() {}

    /** The parts of a form. With a shielded address, the places where the person can be found stand with the risks. */
    public static Map<DataClass, String> split(ReferralForm form) {
        var parts = new EnumMap<DataClass, String>(DataClass.class);
        (form.addressShielded() ? SHIELDED_WRITERS : WRITERS)
                .forEach((dataClass, writer) -> parts.put(dataClass, text(writer, form)));
        return parts;
    }

    /** Every answer by its path, for example {@code person.familyName} or {@code keyDates[0].date}; a list of codes is one. */
    public static Map<String, ToldAnswer> answers(ReferralForm form, boolean shielded) {
        var answers = new TreeMap<String, ToldAnswer>();
        (shielded ? SHIELDED_WRITERS : WRITERS).forEach((dataClass, writer) -> {
            try {
                collect("", (ObjectNode) READER.readTree(text(writer, form)), dataClass, answers);
            } catch (JsonProcessingException damaged) {
                throw unreadable(damaged);
            }
        });
        return answers;
    }

    private static void collect(
            String prefix, ObjectNode section, DataClass dataClass, Map<String, ToldAnswer> answers) {
        section.properties().forEach(field -> {
            var path = prefix + field.getKey();
            if (field.getValue() instanceof ObjectNode inner) {
                collect(path + ".", inner, dataClass, answers);
            } else if (field.getValue() instanceof ArrayNode items && items.get(0) instanceof ObjectNode) {
                for (var index = 0; index < items.size(); index++) {
                    collect(path + "[" + index + "].", (ObjectNode) items.get(index), dataClass, answers);
                }
            } else {
                answers.put(path, new ToldAnswer(dataClass, field.getValue().toString()));
            }
        });
    }

    /** The form out of those of its parts that may be read. */
    public static ReferralForm join(Collection<String> parts) {
        try {
            var whole = READER.createObjectNode();
            for (var part : parts) {
                merge(whole, (ObjectNode) READER.readTree(part));
            }
            dropEmptyItems(whole);
            return READER.treeToValue(whole, ReferralForm.class);
        } catch (JsonProcessingException damaged) {
            throw unreadable(damaged);
        }
    }

    /** The whole form as a tree, without what was not answered; for those who may read all of it. */
    public static ObjectNode tree(ReferralForm form) {
        return READER.valueToTree(form);
    }

    private static void merge(ObjectNode whole, ObjectNode part) {
        part.properties().forEach(field -> {
            JsonNode there = whole.get(field.getKey());
            if (there instanceof ObjectNode section && field.getValue() instanceof ObjectNode more) {
                merge(section, more);
            } else if (there instanceof ArrayNode items && field.getValue() instanceof ArrayNode more) {
                merge(items, more);
            } else {
                whole.set(field.getKey(), field.getValue());
            }
        });
    }

    /** A list of records stands in every part with the same items, each with its share of the answers. */
    private static void merge(ArrayNode items, ArrayNode more) {
        for (var index = 0; index < more.size(); index++) {
            if (items.get(index) instanceof ObjectNode item && more.get(index) instanceof ObjectNode rest) {
                merge(item, rest);
            }
        }
    }

    /** Items of which the reader may read nothing. */
    private static void dropEmptyItems(ContainerNode<?> container) {
        if (container instanceof ArrayNode items) {
            items.removeIf(item -> item.isObject() && item.isEmpty());
        }
        container.forEach(inside -> {
            if (inside instanceof ContainerNode<?> further) {
                dropEmptyItems(further);
            }
        });
    }

    private static String text(ObjectWriter writer, ReferralForm form) {
        try {
            return writer.writeValueAsString(form);
        } catch (JsonProcessingException unwritable) {
            throw unreadable(unwritable);
        }
    }

    private static Map<DataClass, ObjectWriter> writers(boolean shielded) {
        return Stream.of(DataClass.values())
                .collect(Collectors.toMap(
                        dataClass -> dataClass,
                        dataClass -> mapper().addModule(
                                        new SimpleModule().setSerializerModifier(new ByDataClass(dataClass, shielded)))
                                .build()
                                .writerFor(ReferralForm.class),
                        (one, _) -> one,
                        () -> new EnumMap<>(DataClass.class)));
    }

    private static JsonMapper.Builder mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY));
    }

    /** Says where, never what: the cause's message could repeat personal data. */
    private static IllegalStateException unreadable(JsonProcessingException cause) {
        return new IllegalStateException("A stored form can't be read or written: "
                + cause.getClass().getSimpleName() + " at " + cause.getLocation());
    }
}
