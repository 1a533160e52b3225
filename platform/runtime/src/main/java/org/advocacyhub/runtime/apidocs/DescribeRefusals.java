package org.advocacyhub.runtime.apidocs;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to each operation the refusals that follow from its shape (a body can be wrong, a path can lead nowhere, a version can
 * be stale ...) and gives every refusal its body: problem details. What a resource says itself stays.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DescribeRefusals implements OASFilter {

    /** What Quarkus writes of its own accord. */
    private static final List<String> GENERATED = List.of("Not Authorized", "Not Allowed", "Bad Request");

    /** Words with hyphens between them, or a single word and nothing behind it. */
    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)+(?![a-z-])|[a-z]+$");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema("Problem", problem());
        for (var refusal : CommonRefusal.values()) {
            document.getComponents().addResponse(refusal.componentName(), refusal.response());
        }
        for (var path : document.getPaths().getPathItems().values()) {
            path.getOperations().forEach((verb, operation) -> describe(path, verb, operation));
        }
    }

    private static void describe(PathItem path, PathItem.HttpMethod verb, Operation operation) {
        refusalsOf(path, verb, operation).forEach(refusal -> add(refusal, operation));
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                giveItABody(status, answer);
            }
        });
    }

    private static Stream<CommonRefusal> refusalsOf(PathItem path, PathItem.HttpMethod verb, Operation operation) {
        var refusals = Stream.<CommonRefusal>builder();
        refusals.add(CommonRefusal.INVALID); // at least by a query parameter that there is not
        if (operation.getRequestBody() != null) {
            refusals.add(CommonRefusal.TOO_LARGE).add(CommonRefusal.NOT_JSON);
        }
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            refusals.add(CommonRefusal.UNAUTHENTICATED).add(CommonRefusal.FORBIDDEN);
        }
        if (takes(path, operation, In.PATH, "")) {
            refusals.add(CommonRefusal.NOT_FOUND);
            if (verb != PathItem.HttpMethod.GET) {
                refusals.add(CommonRefusal.CONFLICT);
            }
        }
        if (takes(path, operation, In.HEADER, "If-Match")) {
            refusals.add(CommonRefusal.STALE);
            if (verb != PathItem.HttpMethod.POST) { // a step that is guarded by its state may leave the version out
                refusals.add(CommonRefusal.VERSION_REQUIRED);
            }
        }
        if (takes(path, operation, In.HEADER, "Idempotency-Key")) {
            refusals.add(CommonRefusal.KEY_REUSED);
        }
        return refusals.add(CommonRefusal.UNAVAILABLE).build();
    }

    private static boolean takes(PathItem path, Operation operation, In where, String name) {
        return Stream.of(path.getParameters(), operation.getParameters())
                .flatMap(parameters -> Optional.ofNullable(parameters).stream().flatMap(List<Parameter>::stream))
                .anyMatch(parameter ->
                        parameter.getIn() == where && (name.isEmpty() || name.equalsIgnoreCase(parameter.getName())));
    }

    private static void add(CommonRefusal refusal, Operation operation) {
        var known = operation.getResponses().getAPIResponse(refusal.status());
        if (known == null || (known.getRef() == null && GENERATED.contains(known.getDescription()))) {
            operation.getResponses().addAPIResponse(refusal.status(), refusal.reference());
        }
    }

    private static void giveItABody(String status, APIResponse answer) {
        if (answer.getRef() == null && answer.getContent() == null) {
            var words = answer.getDescription();
            answer.setContent(CommonRefusal.body(status, codeOf(status, words), words));
        }
    }

    /** A resource that only says when it refuses names the problem's code first; the codes of a 400 are those of its fields. */
    private static String codeOf(String status, String words) {
        if (status.equals(CommonRefusal.INVALID.status())) {
            return CommonRefusal.INVALID.code();
        }
        var code = CODE.matcher(words);
        return code.lookingAt() ? code.group() : "http-" + status;
    }

    private static Schema problem() {
        var fieldError = object("What is wrong with one field")
                .addProperty("field", text("Path in the request, for example person.dateOfBirth"))
                .addProperty("code", text("Stable, kebab-case"))
                .addProperty("message", text("What to do, in plain English"));
        return object("Problem details (RFC 9457): the body of every answer that is not a success")
                .addRequired("type")
                .addRequired("title")
                .addRequired("status")
                .addProperty("type", text("Stable, urn:advocacyhub:problem:<code>; programs look at this"))
                .addProperty("title", text("The kind of problem in a few words"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("This occurrence, in plain English, without personal data"))
                .addProperty("instance", text("Names this occurrence when it has to be looked up in the log"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(fieldError));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
