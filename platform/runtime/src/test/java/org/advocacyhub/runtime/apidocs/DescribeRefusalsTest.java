package org.advocacyhub.runtime.apidocs;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createOpenAPI;
import static org.eclipse.microprofile.openapi.OASFactory.createOperation;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createPathItem;
import static org.eclipse.microprofile.openapi.OASFactory.createPaths;
import static org.eclipse.microprofile.openapi.OASFactory.createRequestBody;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityRequirement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescribeRefusalsTest {

    @Test
    void an_open_list_can_be_asked_wrongly_or_be_unavailable() {
        var list = described(operation(), PathItem.HttpMethod.GET);

        assertEquals("[200, 400, 503]", statuses(list));
    }

    @Test
    void a_secured_creation_may_be_invalid_unauthenticated_forbidden_or_repeated_with_another_body() {
        var creation = described(
                secured(operation())
                        .requestBody(createRequestBody())
                        .addParameter(createParameter().in(In.HEADER).name("Idempotency-Key")),
                PathItem.HttpMethod.POST);

        assertEquals("[200, 400, 401, 403, 413, 415, 422, 503]", statuses(creation));
    }

    @Test
    void a_change_of_what_has_a_version_needs_it() {
        var operation = operation()
                .addParameter(createParameter().in(In.PATH).name("id"))
                .addParameter(createParameter().in(In.HEADER).name("If-Match"));

        assertEquals("[200, 400, 404, 409, 412, 428, 503]", statuses(described(operation, PathItem.HttpMethod.PUT)));
    }

    @Test
    void a_step_heeds_a_version_when_it_is_sent() {
        var operation = operation().addParameter(createParameter().in(In.HEADER).name("If-Match"));

        assertEquals("[200, 400, 412, 503]", statuses(described(operation, PathItem.HttpMethod.POST)));
    }

    @Test
    void what_a_resource_says_itself_stays_and_gets_a_body() {
        var operation = operation().addParameter(createParameter().in(In.PATH).name("ref"));
        operation.getResponses().addAPIResponse("404", createAPIResponse().description("unknown-contract"));

        var answer = answer(described(operation, PathItem.HttpMethod.GET), "404");

        assertEquals("unknown-contract", answer.getDescription());
        assertNotNull(answer.getContent().getMediaType("application/problem+json"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            409 | offer-lapsed, offer-recalled: it is too late     | offer-lapsed
            409 | locked                                            | locked
            404 | unknown-contract                                  | unknown-contract
            400 | not-a-date: the day does not exist                | invalid-request
            400 | A field is missing                                | invalid-request
            409 | already decided elsewhere                         | http-409
            """)
    void the_example_of_a_refusal_is_one_that_comes(String status, String description, String code) {
        var operation = operation();
        operation.getResponses().addAPIResponse(status, createAPIResponse().description(description));

        var example = answer(described(operation, PathItem.HttpMethod.GET), status)
                .getContent()
                .getMediaType("application/problem+json")
                .getExample();

        assertEquals("urn:advocacyhub:problem:" + code, ((Map<?, ?>) example).get("type"));
    }

    @Test
    void what_quarkus_writes_of_its_own_accord_gives_way() {
        var operation = secured(operation());
        operation.getResponses().addAPIResponse("401", createAPIResponse().description("Not Authorized"));

        var answer = answer(described(operation, PathItem.HttpMethod.GET), "401");

        assertEquals("#/components/responses/Problem401", answer.getRef());
        assertNull(answer.getContent());
    }

    private static Operation operation() {
        return createOperation()
                .responses(createAPIResponses()
                        .addAPIResponse("200", createAPIResponse().description("OK")));
    }

    private static Operation secured(Operation operation) {
        return operation.addSecurityRequirement(createSecurityRequirement().addScheme("oidc", "partner"));
    }

    private static Operation described(Operation operation, PathItem.HttpMethod verb) {
        var path = createPathItem();
        path.setOperation(verb, operation);
        new DescribeRefusals().filterOpenAPI(createOpenAPI().paths(createPaths().addPathItem("/x", path)));
        return operation;
    }

    private static String statuses(Operation operation) {
        return new TreeSet<>(operation.getResponses().getAPIResponses().keySet()).toString();
    }

    private static APIResponse answer(Operation operation, String status) {
        return operation.getResponses().getAPIResponse(status);
    }
}
