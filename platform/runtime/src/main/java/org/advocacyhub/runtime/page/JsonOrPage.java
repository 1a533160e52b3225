package org.advocacyhub.runtime.page;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One address, two readers: a program gets JSON, a person in a browser a page of the same. JSON when either would do. */
public final class JsonOrPage {

    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE)
            .build();

    /** No script, nobody's frame, nothing from elsewhere, forms go nowhere else; the style stands in the page. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /**
     * What every page says of itself beside its text. Other sites are told no address, but we are: with {@code no-referrer} a browser
     * would send a form with {@code Origin: null}, and over plain HTTP nothing else would say that it comes from here (ADR 0127).
     */
    public static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            POLICY,
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            HttpHeaders.VARY,
            HttpHeaders.ACCEPT,
            HttpHeaders.CACHE_CONTROL,
            "no-store");

    private JsonOrPage() {}

    /**
     * The answer in the form that is asked for.
     *
     * @param json made only for a program
     * @param page made only for a person
     * @throws NotAcceptableException when neither is wanted
     */
    public static ResponseBuilder answer(
            Request request, Supplier<? extends ResponseBuilder> json, Supplier<String> page) {
        var chosen = request.selectVariant(VARIANTS);
        if (chosen == null) {
            throw new NotAcceptableException();
        }
        return chosen.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE)
                ? page(page.get())
                : json.get().type(MediaType.APPLICATION_JSON_TYPE).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    /** A page, for an address whose JSON is made elsewhere. */
    public static ResponseBuilder page(String page) {
        var answer = Response.ok(page, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        HEADERS.forEach(answer::header);
        return answer;
    }
}
