package org.advocacyhub.runtime.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemOfTest {

    @ParameterizedTest(name = "{2} is a {1}")
    @CsvSource({
        "22021, 400, a control character in a filter",
        "22008, 400, a day of the year 999999999 in a filter",
        "23505, 500, a row that is there already"
    })
    void what_no_database_holds_was_asked_for(String state, int status, String what) {
        var problem = ProblemOf.anything(new DatabaseFailure("could not read", new SQLException(what, state)));

        assertEquals(status, problem.status());
    }
}
