package org.advocacyhub.provider.directory.domain;

import java.util.List;

/**
 * One page of a list as HSDS has it.
 *
 * @param pageNumber from 1
 * @param size how many stand on this page
 */
public record HsdsPage<T>(
        int totalItems,
        int totalPages,
        int pageNumber,
        int size,
        boolean firstPage,
        boolean lastPage,
        boolean empty,
        List<T> contents) {

    /** Cuts a page out; one behind the last is empty. */
    public static <T> HsdsPage<T> of(List<T> all, int page, int perPage) {
        int pages = (all.size() + perPage - 1) / perPage;
        int from = (int) Math.min(all.size(), (page - 1L) * perPage);
        var contents = all.subList(from, Math.min(all.size(), from + perPage));
        return new HsdsPage<>(
                all.size(), pages, page, contents.size(), page == 1, page >= pages, contents.isEmpty(), contents);
    }
}
