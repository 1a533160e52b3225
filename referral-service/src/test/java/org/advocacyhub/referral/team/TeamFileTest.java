package org.advocacyhub.referral.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.referral.form.domain.Specialism;
import org.advocacyhub.referral.team.domain.Team;
import org.advocacyhub.runtime.web.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamFileTest {

    private static final String HEADER = "code,name,organisation,kind,clientGroups,aliases,validFrom,validTo\n";

    @Test
    void a_file_is_read_as_it_stands() {
        var teams = TeamFile.read("\uFEFF" + HEADER + """
                DOVER-LD,"Dover, learning disability",Kent County Council,LA,LEARNING_DISABILITY; AUTISM,Dover LD;LD Dover,2016-04-01,2018-03-31

                KENT-GP, General practices ,NHS,NHS,,,2016-04-01,
                """);

        assertThat(teams)
                .containsExactly(
                        new Team(
                                "DOVER-LD",
                                "Dover, learning disability",
                                "Kent County Council",
                                Team.Kind.LA,
                                List.of(Specialism.LEARNING_DISABILITY, Specialism.AUTISM),
                                List.of("Dover LD", "LD Dover"),
                                LocalDate.of(2016, 4, 1),
                                LocalDate.of(2018, 3, 31)),
                        new Team(
                                "KENT-GP",
                                "General practices",
                                "NHS",
                                Team.Kind.NHS,
                                List.of(),
                                List.of(),
                                LocalDate.of(2016, 4, 1),
                                null));
    }

    @Test
    void columns_may_stand_in_any_order_and_some_may_be_left_out() {
        assertThat(TeamFile.read("validFrom,kind,code,organisation,name\r\n2016-04-01,OTHER,A1,O,N\r\n"))
                .singleElement()
                .extracting(Team::name)
                .isEqualTo("N");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n"})
    void every_fault_is_named_by_line_and_column_at_once(String end) {
        var refused = refused(HEADER + """
                DOVER-LD,Dover,KCC,LA,,,2016-04-01,
                dover,,KCC,COUNCIL,DOGS,,2016-02-30,tomorrow
                DOVER-LD,Dover,KCC,LA,,,2016-04-01,2016-04-01
                SHORT,LINE""" + end);

        assertThat(refused.errors())
                .extracting(error -> error.field() + " " + error.code())
                .containsExactlyInAnyOrder(
                        "line 3, code not-a-team-code",
                        "line 3, name required",
                        "line 3, kind unknown-code",
                        "line 3, clientGroups unknown-code",
                        "line 3, validFrom not-a-date",
                        "line 3, validTo not-a-date",
                        "line 4, code repeated",
                        "line 4, validTo before-valid-from",
                        "line 5 wrong-length");
    }

    @Test
    void the_first_line_names_the_columns() {
        assertThat(refused("code,name,organisation,manager\nA1,N,O,M\n").errors())
                .extracting(error -> error.field() + " " + error.code())
                .containsExactly("line 1, kind required", "line 1, validFrom required", "line 1 unknown-column");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"code,code\nA1,A1\n", HEADER + "\"A1,N,O", HEADER + "\"A1\"x,N,O,LA,,,2016-04-01,\n", "\n", "{}"
            })
    void what_is_no_such_file_is_refused(String text) {
        assertThat(refused(text).kind()).isEqualTo(Refusal.Kind.INVALID);
    }

    @Test
    void a_cell_is_a_text() {
        assertThat(refused(HEADER + "A1,N\0,O,LA,,,2016-04-01,\nA2,N\0N,O,LA,,,2016-04-01,\n")
                        .errors())
                .extracting(error -> error.field() + " " + error.code())
                .containsExactly("line 3, name no-text"); // at the ends of a cell it is taken off, as blanks are
    }

    @Test
    void a_hopeless_file_is_not_answered_line_by_line_for_ever() {
        var refused = refused(HEADER + "x,N,O,LA,,,2016-04-01,\n".repeat(300));

        assertThat(refused.errors()).hasSize(200);
    }

    @Test
    void too_many_teams_are_refused() {
        var text = new StringBuilder(HEADER);
        for (var number = 1; number <= 5001; number++) {
            text.append("T-").append(number).append(",N,O,LA,,,2016-04-01,\n");
        }

        assertThat(refused(text.toString()).errors())
                .singleElement()
                .extracting(Refusal.FieldError::code)
                .isEqualTo("too-many");
    }

    private static Refusal refused(String text) {
        return catchThrowableOfType(Refusal.class, () -> TeamFile.read(text));
    }
}
