package org.advocacyhub.monitoring.report.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table of a report.
 *
 * @param id unique on the page
 * @param note what there is to say about it; null for nothing
 * @param grouping how many of the first columns tell the group of a row; a page shows them once above the group
 * @param heads each once
 * @param rows each as long as the heads; the first cell behind the grouping says what the row is about
 */
public record Table(String id, String caption, String note, int grouping, List<String> heads, List<List<Cell>> rows) {

    private static final int MOST_TOGETHER = 16;

    /** Rows that belong together; without a title in a table that has no groups. */
    public record Group(String title, List<List<Cell>> rows) {}

    public Table {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
        if (heads.stream().distinct().count() != heads.size()) {
            throw new IllegalArgumentException(caption + ": a head stands twice in " + heads);
        }
        for (var row : rows) {
            if (row.size() != heads.size()) {
                throw new IllegalArgumentException(caption + ": a row has " + row.size() + " cells");
            }
        }
    }

    public Table(String id, String caption, String note, List<String> heads, List<List<Cell>> rows) {
        this(id, caption, note, 0, heads, rows);
    }

    /** The heads behind the grouping. */
    public List<String> ownHeads() {
        return heads.subList(grouping, heads.size());
    }

    /** The rows by group in their order, each without the cells that tell the group. */
    public List<Group> groups() {
        return rows.stream()
                .collect(Collectors.groupingBy(this::groupOf, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new Group(
                        group.getKey(),
                        group.getValue().stream()
                                .map(row -> row.subList(grouping, row.size()))
                                .toList()))
                .toList();
    }

    private String groupOf(List<Cell> row) {
        return row.subList(0, grouping).stream()
                .map(Cell::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** For each column behind the grouping whether it has numbers, so that it stands to the right, with the words that stand for one. */
    public List<Boolean> numeric() {
        return IntStream.range(grouping, heads.size())
                .mapToObj(
                        column -> rows.stream().anyMatch(row -> row.get(column).isNumber()))
                .toList();
    }

    /** Whether its rows, and those that tell their groups, are so few that paper shows them together. */
    public boolean isShort() {
        long titles =
                groups().stream().filter(group -> !group.title().isEmpty()).count();
        return rows.size() + titles <= MOST_TOGETHER;
    }

    /** Both tables as one: the rows of the other behind these, and a column for every head of either. */
    public Table followedBy(Table other) {
        var all = new LinkedHashSet<>(heads);
        all.addAll(other.heads);
        return new Table(
                id,
                other.caption,
                other.note,
                grouping,
                List.copyOf(all),
                Stream.of(this, other)
                        .flatMap(table -> table.rows.stream().map(row -> all.stream()
                                .map(head ->
                                        table.heads.contains(head) ? row.get(table.heads.indexOf(head)) : Cell.EMPTY)
                                .toList()))
                        .toList());
    }

    /** The same table with the counts of shares in columns of their own, for a program that reckons with them. */
    public Table withCountsApart() {
        var shares = IntStream.range(0, heads.size())
                .filter(column -> rows.stream().anyMatch(row -> row.get(column) instanceof Cell.Share))
                .boxed()
                .toList();
        return new Table(
                id,
                caption,
                note,
                grouping,
                IntStream.range(0, heads.size())
                        .boxed()
                        .flatMap(column -> shares.contains(column)
                                ? Stream.of(
                                        heads.get(column),
                                        heads.get(column) + ": count",
                                        heads.get(column) + ": out of")
                                : Stream.of(heads.get(column)))
                        .toList(),
                rows.stream()
                        .map(row -> IntStream.range(0, row.size())
                                .boxed()
                                .flatMap(column ->
                                        shares.contains(column) ? apart(row.get(column)) : Stream.of(row.get(column)))
                                .toList())
                        .toList());
    }

    private static Stream<Cell> apart(Cell cell) {
        return cell instanceof Cell.Share(var figure, var numerator, var denominator)
                ? Stream.of(figure, Cell.count(numerator), Cell.count(denominator))
                : Stream.of(cell, Cell.EMPTY, Cell.EMPTY);
    }

    /** The same table with one more column at its beginning, which belongs to the grouping if there is one. */
    public Table under(String head, Cell cell) {
        return new Table(
                id,
                caption,
                note,
                grouping == 0 ? 0 : grouping + 1,
                before(head, heads),
                rows.stream().map(row -> before(cell, row)).toList());
    }

    private static <T> List<T> before(T first, List<T> rest) {
        var all = new ArrayList<T>(rest.size() + 1);
        all.add(first);
        all.addAll(rest);
        return all;
    }
}
