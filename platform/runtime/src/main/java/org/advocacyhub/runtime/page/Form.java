package org.advocacyhub.runtime.page;

import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

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

    /** Where a browser sends it; each time with another key, so that a button pressed twice counts once. */
    public String address() {
        return operation + (operation.contains("?") ? "&" : "?") + "key=" + UUID.randomUUID()
                + (method.equals(POST) ? "" : "&method=" + method)
                + (version == null ? "" : "&version=" + version);
    }
}
