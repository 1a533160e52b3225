package org.advocacyhub.runtime.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Answers a list: the page as body, and where it goes on as {@code Link: <...>; rel="next"} (RFC 8288). */
public final class PageLinks {

    private PageLinks() {}

    /** 200 with the page; the link repeats the caller's own query with the next cursor. */
    public static Response answer(Page<?> page, UriInfo uri) {
        var answer = Response.ok(page);
        if (page.nextCursor() != null) {
            answer.link(onward(page, uri), "next");
        }
        return answer.build();
    }

    /** The same as a reader in a browser follows it, from the root of the host; null on the last page. */
    public static String next(Page<?> page, UriInfo uri) {
        if (page.nextCursor() == null) {
            return null;
        }
        var onward = onward(page, uri);
        return onward.getRawPath() + "?" + onward.getRawQuery();
    }

    private static URI onward(Page<?> page, UriInfo uri) {
        return uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", page.nextCursor())
                .build();
    }
}
