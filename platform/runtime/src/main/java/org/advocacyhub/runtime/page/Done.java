package org.advocacyhub.runtime.page;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/**
 * Whoever sent a form reads on the page to which they are led that it was done (ADR 0146). A cookie that says this and nothing else lasts
 * until then, at most a minute. Templates have it as {@code inject:done}.
 */
@Named("done")
@RequestScoped
public class Done {

    private static final String NAME = "hub-done";
    private static final long SECONDS = 60;

    private final CurrentVertxRequest request;

    Done(CurrentVertxRequest request) {
        this.request = request;
    }

    /** To be read on the next page. */
    static void tell(HttpServerResponse answer) {
        set(answer, SECONDS);
    }

    /** Whether the reader sent a form that was done and has not read so yet; from now on they have. */
    public boolean isNew() {
        var exchange = request.getCurrent();
        var told = exchange.request().getCookie(NAME) != null;
        if (told) {
            set(exchange.response(), 0);
        }
        return told;
    }

    private static void set(HttpServerResponse answer, long seconds) {
        answer.headers()
                .add(
                        HttpHeaders.SET_COOKIE,
                        Cookie.cookie(NAME, "1")
                                .setPath("/")
                                .setMaxAge(seconds)
                                .setHttpOnly(true)
                                .setSameSite(CookieSameSite.STRICT)
                                .encode());
    }
}
