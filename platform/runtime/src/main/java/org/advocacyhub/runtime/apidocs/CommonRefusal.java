package org.advocacyhub.runtime.apidocs;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.advocacyhub.runtime.web.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Refusals that mean the same on every operation, described once per document. */
enum CommonRefusal {
    INVALID(
            400,
            "invalid-request",
            "The request contradicts itself or a rule, or asks for what there is not; errors names fields and parameters"),
    UNAUTHENTICATED(401, "unauthenticated", "No token, or one that is not good"),
    FORBIDDEN(403, "forbidden", "The caller's role may not do this"),
    NOT_FOUND(404, "not-found", "It does not exist, or not for this caller"),
    CONFLICT(409, "changed-meanwhile", "Its state does not allow this; detail says what is allowed"),
    STALE(412, "changed-meanwhile", "It was changed since it was read: read it again"),
    TOO_LARGE(413, "body-too-large", "The body is larger than allowed"),
    NOT_JSON(415, "unsupported-media-type", "Send the Content-Type that is named here"),
    KEY_REUSED(422, "idempotency-key-reused", "The Idempotency-Key was used before, with another request"),
    VERSION_REQUIRED(428, "if-match-required", "Say by If-Match which version is meant"),
    UNAVAILABLE(503, "database-away", "Not available just now: try again after Retry-After seconds");

    private final int status;
    private final String code;
    private final String description;

    CommonRefusal(int status, String code, String description) {
        this.status = status;
        this.code = code;
        this.description = description;
    }

    String status() {
        return String.valueOf(status);
    }

    String code() {
        return code;
    }

    /** The name under the document's shared responses. */
    String componentName() {
        return "Problem" + status;
    }

    APIResponse reference() {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + componentName());
    }

    APIResponse response() {
        return OASFactory.createAPIResponse().description(description).content(body(status(), code, description));
    }

    /** The body of any refusal. */
    static Content body(String status, String code, String detail) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "urn:advocacyhub:problem:" + code);
        var known = Response.Status.fromStatusCode(Integer.parseInt(status));
        example.put("title", known == null ? "Refused" : known.getReasonPhrase());
        example.put("status", Integer.valueOf(status));
        example.put("detail", detail);
        var problem = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType().schema(problem).example(example));
    }
}
