package org.advocacyhub.runtime.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Answers a list: the page as body, and where it goes on as {@code Link: <...>; rel="next"} (RFC 8288). */
public final class PageLinks {

    private PageLinks() {}

    /** 200 with the page; the link repeats the caller's own query with the next cursor. */
    public static Response answer(Page<?> page, UriInfo uri) {
        var answer = Response.ok(page);
        if (page.nextCursor() != null) {
            answer.link(
                    uri.getRequestUriBuilder()
                            .replaceQueryParam("cursor", page.nextCursor())
                            .build(),
                    "next");
        }
        return answer.build();
    }
}
