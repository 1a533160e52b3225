package org.advocacyhub.runtime.page;

import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A form of a page, which says what a program says in JSON (ADR 0127). Shown by {@code {#include form form=... /}}.
 *
 * @param heading what it is for
 * @param operation where it is sent, for example {@code /cases/{caseId}/hold}; with what the operation asks for in its address, if anything
 * @param method of the operation
 * @param version the one that the page was made of; null for an operation that does not ask
 * @param boxes what is asked, in order
 * @param button what is done by sending it
 */
public record Form(String heading, String operation, String method, String version, List<Box> boxes, String button) {

    private static final String POST = "POST";

    /** A form of an operation that asks for no version. */
    public static Form of(String heading, String operation, String button, Box... boxes) {
        return new Form(heading, operation, POST, null, List.of(boxes), button);
    }

    /** The same for an operation to which programs {@code PUT}. */
    public Form put() {
        return by("PUT");
    }

    /** The same for one that is a {@code DELETE} to programs; it has no boxes. */
    public Form delete() {
        return by("DELETE");
    }

    private Form by(String other) {
        return new Form(heading, operation, other, version, boxes, button);
    }

    /** The same for a page that was made of this version: whoever changed it meanwhile comes first. */
    public Form of(long version) {
        return of(new EntityTag(Long.toString(version)));
    }

    /** The same for a page whose version has a name. */
    public Form of(EntityTag version) {
        return new Form(heading, operation, method, version.getValue(), boxes, button);
    }

    /** One press of its button does it. */
    public boolean asksNothing() {
        return boxes.stream().allMatch(box -> box.kind() == Box.Kind.FIXED);
    }

    /** Names it on its page. */
    public String id() {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** Whether this is what was sent to an address: of several forms for one operation, the one that says the same of itself. */
    public boolean isSent(String address, FilledIn sent) {
        return operation.split("\\?", 2)[0].equals(address)
                && boxes.stream().filter(box -> box.kind() == Box.Kind.FIXED).allMatch(box -> box.values()
                        .equals(sent.boxes().get(box.name())));
    }

    /** The box of a field; of a list or a part of the request, its first. */
    public Optional<Box> box(String field) {
        return Stream.of(field, field + ".")
                .flatMap(name -> boxes.stream()
                        .filter(box -> name.endsWith(".")
                                ? box.name().startsWith(name)
                                : box.name().equals(name)))
                .findFirst();
    }

    /**
     * The same again, with what was filled in.
     *
     * @param faults what is wrong, by the name of the box
     */
    public Form again(FilledIn sent, Map<String, String> faults) {
        var filled = boxes.stream()
                .map(box -> box.kind() == Box.Kind.FIXED
                        ? box
                        : box.startingWith(sent.boxes().getOrDefault(box.name(), List.of()).stream()
                                        .filter(value -> !value.isEmpty())
                                        .toList())
                                .at(faults.get(box.name())))
                .toList();
        return new Form(heading, operation, method, version, filled, button);
    }

    /** Names a box on its page. */
    public String named(Box box) {
        return id() + "-" + box.name().replace('.', '-');
    }

    /** What takes the focus of whoever is led to a box. */
    public String target(Box box) {
        return box.kind() == Box.Kind.CHOICES
                ? named(box) + "-" + box.choices().getFirst().value()
                : named(box);
    }

    /** Where a browser sends it; each time with another key, so that a button pressed twice counts once. */
    public String address() {
        return operation + (operation.contains("?") ? "&" : "?") + "key=" + UUID.randomUUID()
                + (method.equals(POST) ? "" : "&method=" + method)
                + (version == null ? "" : "&version=" + version);
    }
}
