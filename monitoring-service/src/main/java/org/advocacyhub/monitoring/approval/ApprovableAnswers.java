package org.advocacyhub.monitoring.approval;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.advocacyhub.runtime.web.InOrder.Beyond;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.advocacyhub.runtime.web.Versions;
import org.jboss.resteasy.reactive.RestResponse;

/** How what is asked for of a contract is answered and listed: always with its version, the oldest first. */
public final class ApprovableAnswers {

    private ApprovableAnswers() {}

    /** One of them, with its version as {@code ETag}. */
    public static Response one(Approvable request, Object view) {
        return Response.ok(view).tag(Versions.tag(request.version())).build();
    }

    /** The same of one that was drafted, with where it is. */
    public static Response drafted(Approvable request, Object view, String address) {
        return Response.created(URI.create(address))
                .entity(view)
                .tag(Versions.tag(request.version()))
                .build();
    }

    /** A page of them; a 400 for a cursor that is not ours. */
    public static <T extends Approvable, V> RestResponse<Page<V>> page(
            PageAsked asked, Beyond<Instant, T> after, Function<T, V> view) {
        var page = asked.oldestFirst(after, request -> request.approval().draftedAt(), Approvable::id);
        return asked.answer(page.map(view));
    }

    /** Goes the way of the verdict; a 400 for a refusal without a reason. */
    public static <T> T decided(DecisionRequest request, Supplier<T> approve, Function<String, T> refuse) {
        return switch (request.verdict()) {
            case APPROVE -> approve.get();
            case REFUSE -> refuse.apply(request.refusalReason());
        };
    }
}
