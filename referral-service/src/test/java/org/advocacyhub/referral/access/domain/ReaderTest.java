package org.advocacyhub.referral.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.advocacyhub.referral.form.domain.DataClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReaderTest {

    @ParameterizedTest
    @CsvSource({
        "HUB_MANAGER, OPEN PD1 PD2 PD3",
        "TRIAGE_WORKER, OPEN PD1 PD2",
        "PARTNER_MANAGER, OPEN PD1 PD2",
        "ALLOCATED_ADVOCATE, OPEN PD1 PD2 PD3"
    })
    void reads_the_classes_of_h2(Reader reader, String classes) {
        assertThat(reader.classes(false)).isEqualTo(read(classes));
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void reads_everything_through_broken_glass(Reader reader) {
        assertThat(reader.classes(true)).containsExactlyInAnyOrder(DataClass.values());
    }

    @Test
    void there_are_four_readers() {
        assertThat(Reader.values()).hasSize(4);
    }

    private static Set<DataClass> read(String classes) {
        return Arrays.stream(classes.split(" ")).map(DataClass::valueOf).collect(Collectors.toSet());
    }
}
