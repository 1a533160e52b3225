package org.advocacyhub.runtime.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Writes into the OpenAPI file which problems each operation can answer with, so that no resource has to repeat them. What
 * a resource says about an answer itself stays.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemAnswers implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final String FIELD_ERROR = "FieldError";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(FIELD_ERROR, fieldError()).addSchema(PROBLEM, problem());
        document.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .forEach((method, operation) -> describe(method, operation, document.getComponents())));
    }

    private static void describe(HttpMethod method, Operation operation, Components components) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        answers(method, operation).forEach((status, description) -> {
            var described = operation.getResponses().getAPIResponse(status);
            if (described == null || described.getContent() == null) {
                var name = PROBLEM + status;
                components.addResponse(
                        name,
                        OASFactory.createAPIResponse().description(description).content(content(status)));
                operation
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
            }
        });
    }

    private static Map<String, String> answers(HttpMethod method, Operation operation) {
        var parameters = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        var answers = new TreeMap<String, String>();
        if (operation.getRequestBody() != null || !parameters.isEmpty()) {
            answers.put("400", "Malformed, contradictory or impossible; names every field. Nothing was written");
        }
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            answers.put("401", "No valid token");
            answers.put("403", "The token's roles do not allow this");
        }
        if (parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH)) {
            answers.put("404", "It does not exist, or not for this caller");
        }
        if (operation.getRequestBody() != null) {
            answers.put("413", "The body is larger than allowed");
            answers.put("415", "Not application/json");
        }
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            answers.put("409", "Not in a state that allows this; the detail says what is allowed");
        }
        if (has(parameters, "If-Match")) {
            answers.put("412", "If-Match names an older version");
        }
        if (has(parameters, "Idempotency-Key")) {
            answers.put("422", "The Idempotency-Key was used for another request");
        }
        answers.put("503", "The database is away; Retry-After says when to come again");
        return answers;
    }

    private static boolean has(List<Parameter> parameters, String name) {
        return parameters.stream().anyMatch(parameter -> name.equalsIgnoreCase(parameter.getName()));
    }

    private static Content content(String status) {
        var problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM));
        return OASFactory.createContent()
                .addMediaType(Problem.MEDIA_TYPE, status.equals("400") ? problem.example(badRequest()) : problem);
    }

    /** Maps that keep their order, or the committed file would differ from build to build. */
    private static Map<String, Object> badRequest() {
        var error = new LinkedHashMap<String, Object>();
        error.put("field", "limit");
        error.put("code", "out-of-range");
        error.put("message", "A whole number from 1 to 200.");
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "urn:advocacyhub:problem:invalid-request");
        problem.put("title", "Bad Request");
        problem.put("status", 400);
        problem.put("detail", "Correct the named fields.");
        problem.put("errors", List.of(error));
        return problem;
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("Problem details (RFC 9457)")
                .addRequired("type")
                .addRequired("title")
                .addRequired("status")
                .addProperty("type", text("Stable; programs look at this").format("uri"))
                .addProperty("title", text("The kind of problem in a few words"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("This occurrence, without personal data"))
                .addProperty(
                        "instance", text("Names this occurrence for the log").format("uri"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref("#/components/schemas/" + FIELD_ERROR)));
    }

    private static Schema fieldError() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("field", text("Path in the request, for example person.dateOfBirth"))
                .addProperty("code", text("Stable, kebab-case"))
                .addProperty("message", text("What to do"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
