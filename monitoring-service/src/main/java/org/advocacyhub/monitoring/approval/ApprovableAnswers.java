package org.advocacyhub.monitoring.approval;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageLinks;
import org.advocacyhub.runtime.web.Versions;

/** How what is asked for of a contract is answered and listed: always with its version, the oldest first. */
public final class ApprovableAnswers {

    private static final Cursor START = Cursor.of(Instant.EPOCH, new UUID(0, 0));

    private ApprovableAnswers() {}

    /** Reads rows of a contract after a position, the oldest first. */
    public interface After<T> {
        List<T> read(Instant draftedAt, UUID id, int rows);
    }

    /** One of them, with its version as {@code ETag}. */
    public static Response one(int status, Approvable request, Object view) {
        return Response.status(status)
                .entity(view)
                .tag(Versions.tag(request.version()))
                .build();
    }

    /** A page of them; a 400 for a cursor that is not ours. */
    public static <T extends Approvable> Response page(
            String cursor, Limit limit, UriInfo uri, After<T> after, Function<T, ?> view) {
        var start = Cursor.decode(cursor, 2).orElse(START);
        var page = Page.of(
                after.read(start.instant(0), start.id(1), limit.value() + 1),
                limit.value(),
                request -> Cursor.of(request.approval().draftedAt(), request.id()));
        return PageLinks.answer(page.map(view), uri);
    }

    /** Goes the way of the verdict; a 400 for a refusal without a reason. */
    public static <T> T decided(DecisionRequest request, Supplier<T> approve, Function<String, T> refuse) {
        return switch (request.verdict()) {
            case APPROVE -> approve.get();
            case REFUSE -> refuse.apply(request.refusalReason());
        };
    }
}
