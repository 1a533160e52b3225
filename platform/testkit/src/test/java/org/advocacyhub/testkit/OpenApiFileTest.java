package org.advocacyhub.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiFileTest {

    private static final String GOOD = """
            paths:
              /offers/{id}/decline:
                post:
                  summary: Say no
                  security: [{bearer: [partner]}]
                  requestBody:
                    content:
                      application/json:
                        schema: {$ref: '#/components/schemas/Decline'}
                  responses:
                    "200": {description: done}
                    "404": {$ref: '#/components/responses/Problem404'}
            components:
              schemas:
                Decline: {type: object, example: {reason: NO_CAPACITY}}
              responses:
                Problem404: {content: {application/problem+json: {}}}
            """;

    @Test
    void a_file_that_tells_enough_passes() {
        assertEquals(List.of(), OpenApiFile.complaints(GOOD, Set.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "summary: Say no, x-a: b, no summary",
        "'security: [{bearer: [partner]}]', 'security: []', does not say who may call it",
        "example:, x-was:, no example of what it takes",
        "'\"200\": {description: done}', 'x-a: b', does not say what it answers",
        "'description: done', 'description: done, content: {}', does not say what it answers",
        "application/problem+json, text/plain, no refusal is described"
    })
    void what_is_missing_is_named(String right, String wrong, String complaint) {
        assertEquals(
                List.of("POST /offers/{id}/decline: " + complaint),
                OpenApiFile.complaints(GOOD.replace(right, wrong), Set.of()));
    }

    @Test
    void an_operation_that_is_open_on_purpose_names_no_role() {
        var open = GOOD.replace("security: [{bearer: [partner]}]", "x-a: b");

        assertEquals(List.of(), OpenApiFile.complaints(open, Set.of("POST /offers/{id}/decline")));
    }
}
