package org.advocacyhub.referral.form.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How closely each answer is guarded (domain.md H.2). */
class DataClassTest {

    @Test
    void every_answer_has_its_class() {
        assertThat(answers(ReferralForm.class, new HashSet<>())
                        .filter(answer -> !answer.isAnnotationPresent(Guarded.class))
                        .map(DataClassTest::name))
                .isEmpty();
    }

    @Test
    void the_walk_comes_to_the_innermost_answers() {
        assertThat(answers(ReferralForm.class, new HashSet<>()).map(DataClassTest::name))
                .contains(
                        "Assessor.name",
                        "InvolvedProfessional.contact",
                        "KeyDate.place",
                        "DolsRepresentative.newReason")
                .hasSizeGreaterThan(150);
    }

    /** Free text says what it likes: only a number of the contract is open. */
    @Test
    void no_open_answer_is_text_of_somebodys_own() {
        assertThat(answers(ReferralForm.class, new HashSet<>())
                        .filter(answer -> answer.getType() == String.class)
                        .filter(answer -> answer.getAnnotation(Guarded.class).value() == DataClass.OPEN)
                        .map(DataClassTest::name))
                .containsExactly("Bespoke.projectRef");
    }

    @Test
    void what_tells_where_somebody_is_says_so() {
        assertThat(answers(ReferralForm.class, new HashSet<>())
                        .filter(answer -> answer.getAnnotation(Guarded.class).whereabouts())
                        .map(DataClassTest::name))
                .containsExactlyInAnyOrder(
                        "PersonTold.homeAddress",
                        "PersonTold.homePostcode",
                        "PersonTold.currentAddress",
                        "PersonTold.currentPostcode",
                        "PersonTold.wardUnit",
                        "PersonTold.householdNotes",
                        "AccommodationMove.place",
                        "ImhaGrounds.hospital",
                        "ImhaGrounds.ward",
                        "KeyDate.place",
                        "Referrer.address");
    }

    private static Stream<RecordComponent> answers(Class<?> section, Set<Class<?>> seen) {
        return seen.add(section)
                ? Stream.of(section.getRecordComponents())
                        .flatMap(answer -> Stream.concat(Stream.of(answer), inside(answer.getGenericType(), seen)))
                : Stream.empty();
    }

    private static Stream<RecordComponent> inside(Type type, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType list) {
            return inside(list.getActualTypeArguments()[0], seen);
        }
        return type instanceof Class<?> section && section.isRecord() ? answers(section, seen) : Stream.empty();
    }

    private static String name(RecordComponent answer) {
        return answer.getDeclaringRecord().getSimpleName() + "." + answer.getName();
    }
}
