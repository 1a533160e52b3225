package org.advocacyhub.runtime.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.advocacyhub.runtime.web.InOrder.Beyond;
import org.jboss.resteasy.reactive.RestResponse;

/** Which page of a list is asked for, as it stands in the address: {@code @BeanParam PageAsked asked}. */
public class PageAsked {

    @QueryParam("cursor")
    public String cursor;

    @QueryParam("limit")
    @DefaultValue("50")
    public Limit limit;

    @Context
    public UriInfo uri;

    /** Newest first; the rest as {@link InOrder#newestFirst} has it. */
    public <T> Page<T> newestFirst(Beyond<Instant, T> before, Function<T, Instant> at, Function<T, UUID> id) {
        return InOrder.newestFirst(cursor, limit, before, at, id);
    }

    /** Oldest first. */
    public <T> Page<T> oldestFirst(Beyond<Instant, T> after, Function<T, Instant> at, Function<T, UUID> id) {
        return InOrder.oldestFirst(cursor, limit, after, at, id);
    }

    /** By day, the earliest first. */
    public <T> Page<T> byDay(Beyond<LocalDate, T> after, Function<T, LocalDate> day, Function<T, UUID> id) {
        return InOrder.byDay(cursor, limit, after, day, id);
    }

    /** By day, the latest first. */
    public <T> Page<T> latestFirst(Beyond<LocalDate, T> before, Function<T, LocalDate> day, Function<T, UUID> id) {
        return InOrder.latestFirst(cursor, limit, before, day, id);
    }

    /**
     * Where the last page of a list in another order ended; empty for the first page.
     *
     * @param size how many values its cursor keeps
     * @throws Refusal 400 {@code invalid-cursor}
     */
    public Optional<Cursor> after(int size) {
        return Cursor.decode(cursor, size);
    }

    /** How many rows to read: one more than the page holds says whether there is another. */
    public int rows() {
        return limit.value() + 1;
    }

    /** Cuts the page out of these rows. */
    public <T> Page<T> of(List<T> rows, Function<T, Cursor> position) {
        return Page.of(rows, limit.value(), position);
    }

    /** 200 with the page and a link to the next. */
    public <T> RestResponse<Page<T>> answer(Page<T> page) {
        return PageLinks.answer(page, uri);
    }
}
