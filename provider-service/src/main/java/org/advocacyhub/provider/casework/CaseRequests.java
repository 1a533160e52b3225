package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Versions;

/** Answers what is posted to a case; whoever repeats it with the same {@code Idempotency-Key} gets the answer of the first time. */
@ApplicationScoped
public class CaseRequests {

    private final IdempotentRequests idempotent;

    CaseRequests(IdempotentRequests idempotent) {
        this.idempotent = idempotent;
    }

    /**
     * With a 201 and what was made.
     *
     * @param key may be null: then each request makes something
     * @param path what follows {@code /cases/{caseId}/} in the address
     */
    public Response created(String key, String path, UUID caseId, Object request, Supplier<?> work) {
        return once(key, path, caseId, request, () -> Response.status(Response.Status.CREATED)
                .entity(work.get())
                .build());
    }

    /** With a 200 and the case as it is now, its version in {@code ETag}. */
    public Response moved(String key, String path, UUID caseId, Object request, Supplier<CaseView> work) {
        return once(key, path, caseId, request, () -> {
            var view = work.get();
            return Response.ok(view).tag(Versions.tag(view.version())).build();
        });
    }

    private Response once(String key, String path, UUID caseId, Object request, Supplier<Response> work) {
        return idempotent.answer(key, "POST /cases/{id}/" + path, Map.of("caseId", caseId, "request", request), work);
    }
}
