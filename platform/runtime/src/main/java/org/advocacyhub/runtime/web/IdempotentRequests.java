package org.advocacyhub.runtime.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.advocacyhub.runtime.database.LastStatements;
import org.advocacyhub.runtime.database.Opening;
import org.advocacyhub.runtime.security.Caller;

/** Answers a repeated POST as the first time. */
@ApplicationScoped
public class IdempotentRequests {

    private static final int LONGEST_KEY = 200;

    private final Opening opening;
    private final LastStatements lastStatements;
    private final ObjectMapper json;
    private final Caller caller;

    IdempotentRequests(Opening opening, LastStatements lastStatements, ObjectMapper json, Caller caller) {
        this.opening = opening;
        this.lastStatements = lastStatements;
        this.json = json;
        this.caller = caller;
    }

    /**
     * Runs the creation once per caller, operation and key, in one transaction with it. Without a key it just runs. The
     * same key with the same request gets the stored answer; with another request a 422 {@code idempotency-key-reused}. A
     * repetition that arrives while the first is still at work waits for it. Only successful answers are stored.
     *
     * @param key the {@code Idempotency-Key} header, may be null
     * @param operation name of the operation, for example {@code POST /referrals}
     * @param request the request as received; compared by a hash: of the bytes, if it is bytes, else of its JSON
     */
    public Response answer(String key, String operation, Object request, Supplier<Response> creation) {
        return once(key, operation, request, creation, this::keep);
    }

    /**
     * The same for a creation whose answer shows a secret: it is given once and never stored (ADR 0115). A repetition does
     * nothing and is refused with a 409 {@code shown-once}, which names the place of what was made.
     *
     * @param advice what to do when the first answer was lost
     */
    public Response answerOnce(
            String key, String operation, Object request, String advice, Supplier<Response> creation) {
        return once(key, operation, request, creation, (attempt, answer) -> withhold(attempt, answer, advice));
    }

    private Response once(
            String key,
            String operation,
            Object request,
            Supplier<Response> creation,
            BiFunction<StoredAnswers.Attempt, Response, Response> storing) {
        if (key == null || key.isBlank()) {
            return creation.get();
        }
        if (key.length() > LONGEST_KEY) {
            throw Refusal.invalid("Idempotency-Key", "too-long", "At most " + LONGEST_KEY + " characters.");
        }
        var attempt = new StoredAnswers.Attempt(caller.subject(), operation, key, hashOf(request));
        return opening.call(
                new StoredAnswers.Lookup(attempt),
                stored -> stored.isPresent()
                        ? stored.get().replay(attempt)
                        : ifSuccessful(creation.get(), answer -> storing.apply(attempt, answer)));
    }

    private static Response ifSuccessful(Response answer, UnaryOperator<Response> storing) {
        if (answer.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL) {
            return storing.apply(answer);
        }
        QuarkusTransaction.setRollbackOnly();
        return answer;
    }

    /** Whoever asks first reads what a repetition will read; it is put into JSON once. */
    private Response keep(StoredAnswers.Attempt attempt, Response answer) {
        var body = answer.hasEntity() ? jsonOf(answer.getEntity()) : null;
        lastStatements.add(new StoredAnswers.Store(attempt, answer, body));
        return body == null
                ? answer
                : Response.fromResponse(answer)
                        .entity(body)
                        .type(StoredAnswers.JSON)
                        .build();
    }

    private Response withhold(StoredAnswers.Attempt attempt, Response answer, String advice) {
        var refusal = ProblemOf.refusal(Refusal.conflict("shown-once", advice));
        var repetition =
                Response.status(refusal.status()).location(answer.getLocation()).build();
        lastStatements.add(new StoredAnswers.Store(attempt, repetition, jsonOf(refusal)));
        return answer;
    }

    private byte[] hashOf(Object request) {
        return Sha256.of(
                request instanceof byte[] bytes ? bytes : jsonOf(request).getBytes(StandardCharsets.UTF_8));
    }

    private String jsonOf(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(value.getClass() + " has no JSON form", unwritable);
        }
    }
}
