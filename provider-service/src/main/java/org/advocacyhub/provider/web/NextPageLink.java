package org.advocacyhub.provider.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Link;
import org.advocacyhub.runtime.web.Page;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says where a list goes on: {@code Link: <...>; rel="next"} beside the cursor in the body. */
class NextPageLink {

    @ServerResponseFilter
    public void link(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getEntity() instanceof Page<?> page && page.nextCursor() != null) {
            var next = request.getUriInfo()
                    .getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.nextCursor())
                    .build();
            answer.getHeaders()
                    .add(
                            HttpHeaders.LINK,
                            Link.fromUri(next).rel("next").build().toString());
        }
    }
}
