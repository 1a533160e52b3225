package org.advocacyhub.referral.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.advocacyhub.referral.form.RequestReader.Beside;
import org.advocacyhub.runtime.web.Refusal;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request and a section that is kept apart from it. */
class RequestReaderTest {

    private record Whole(Integer count, Part part) {}

    private record Part(Integer size) {}

    private record Apart(Integer secret) {}

    private record Day(LocalDate on) {}

    @Test
    void the_section_is_taken_out_of_the_request() {
        assertThat(read("{\"count\": 1, \"apart\": {\"secret\": 2}, \"part\": {\"size\": 3}}"))
                .isEqualTo(new Beside<>(new Whole(1, new Part(3)), new Apart(2)));
        assertThat(read("{\"count\": 1}")).isEqualTo(new Beside<>(new Whole(1, null), null));
        assertThat(read("{\"count\": 1, \"apart\": null}")).isEqualTo(new Beside<>(new Whole(1, null), null));
    }

    @Test
    void what_does_not_fit_is_named_on_both_sides_at_once() {
        refused(
                "{\"count\": \"x\", \"other\": 1, \"part\": {\"more\": 1}, \"apart\": {\"secret\": \"y\", \"extra\": 1}}",
                "count",
                "other",
                "part.more",
                "apart.secret",
                "apart.extra");
        refused("{\"count\": 1, \"apart\": 7}", "apart");
        refused("[]", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "[2016, 4, 1]",
                "\"2016-04-01T00:00:00Z\"",
                "\"+999999999-12-31\"",
                "\"2200-01-01\"",
                "\"2016-02-30\""
            })
    void a_day_is_written_in_one_way(String value) {
        assertThatThrownBy(() -> day(value))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(Refusal.FieldError::field, Refusal.FieldError::code)
                        .containsExactly(tuple("on", "not-a-date")));
    }

    @Test
    void an_empty_day_was_left_out() {
        assertThat(day("\"\"")).isEqualTo(new Day(null));
        assertThat(day("\"1895-04-04\"")).isEqualTo(new Day(LocalDate.of(1895, 4, 4)));
    }

    private static Day day(String value) {
        return new RequestReader().read(("{\"on\": " + value + "}").getBytes(StandardCharsets.UTF_8), Day.class);
    }

    @Test
    void what_is_not_json_is_said_to_be_none() {
        for (var body : new String[] {"{", "{\"count\": 1, \"count\": 2}", "null", ""}) {
            assertThatThrownBy(() -> read(body))
                    .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                    .extracting(Refusal::code)
                    .isEqualTo("malformed-json");
        }
    }

    /** A reader that stops within the section must not begin it again and again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"apart\": {\"secret\": ",
                "{\"apart\": {\"secret\": 1, \"x\": {\"y\": [",
                "{\"apart\": {{\"secret\": 1}}, \"count\": 1}",
                "{\"part\": {\"size\": 1}, \"apart\": {\"secret\": tru}}"
            })
    @Timeout(10)
    void a_section_that_breaks_off_ends_the_reading(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(Refusal.class);
    }

    private static void refused(String body, String... fields) {
        assertThatThrownBy(() -> read(body))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(Refusal.FieldError::field)
                        .containsExactlyInAnyOrder(fields));
    }

    private static Beside<Whole, Apart> read(String body) {
        return new RequestReader().read(body.getBytes(StandardCharsets.UTF_8), Whole.class, "apart", Apart.class);
    }
}
