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
                  operationId: declineOffer
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
        "operationId: declineOffer, x-a: b, no operationId in camel case",
        "operationId: declineOffer, operationId: decline_offer, no operationId in camel case",
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

    @Test
    void two_operations_have_two_ids() {
        var twice = GOOD.replace("components:", """
                  /offers:
                    get:
                      operationId: declineOffer
                      summary: All of them
                      security: [{bearer: [partner]}]
                      responses:
                        "200": {description: done}
                        "404": {$ref: '#/components/responses/Problem404'}
                components:""");

        assertEquals(
                List.of("GET /offers: another operation is called declineOffer"),
                OpenApiFile.complaints(twice, Set.of()));
    }

    @Test
    void a_schema_is_named_and_not_numbered() {
        var numbered = GOOD.replace("  schemas:", "  schemas:\n    Decline1: {type: object}");

        assertEquals(
                List.of("Decline1: a schema that was numbered, not named"), OpenApiFile.complaints(numbered, Set.of()));
    }

    @Test
    void what_is_referred_to_is_there() {
        assertEquals(
                List.of("#/components/schemas/Decline: is referred to, and is not there"),
                OpenApiFile.complaints(
                        GOOD.replace("Decline: {type: object, example", "Refuse: {type: object, example")
                                .replace("application/json:", "application/json:\n            example: {a: b}"),
                        Set.of()));
    }
}
