package org.advocacyhub.runtime.web;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers a list: the page as body, and where it goes on as {@code Link: <...>; rel="next"} (RFC 8288). */
public final class PageLinks {

    private PageLinks() {}

    /** 200 with the page; the link repeats the caller's own query with the next cursor. */
    public static <T> RestResponse<Page<T>> answer(Page<T> page, UriInfo uri) {
        var answer = ResponseBuilder.ok(page);
        next(page, uri).ifPresent(next -> answer.link(next, "next"));
        return answer.build();
    }

    /** Where a reader in a browser goes on, from the root of the host; null on the last page. */
    public static String nextForReaders(Page<?> page, UriInfo uri) {
        return next(page, uri)
                .map(next -> next.getRawPath() + "?" + next.getRawQuery())
                .orElse(null);
    }

    /** Where the list goes on; empty on the last page. */
    static Optional<URI> next(Page<?> page, UriInfo uri) {
        return Optional.ofNullable(page.nextCursor()).map(cursor -> uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", cursor)
                .build());
    }
}
