package org.advocacyhub.runtime.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.FilledIn;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.Said;

/**
 * A form that comes back with what was filled in, to be put right (ADR 0144). Personal data: never printed.
 *
 * @param faults everything that is wrong; what is wrong with a box stands there as well
 */
public record ReturnedForm(Form form, List<Wrong> faults) {

    /** What a program leaves out is a box that was left empty. */
    private static final Set<String> LEFT_EMPTY = Set.of("not-null", "not-blank", "not-empty");

    /**
     * Something that is wrong.
     *
     * @param target the box to which it leads; null when it is about none
     */
    public record Wrong(String target, String message) {}

    /** The form with what was filled in, and with what was found wrong in the request that it was read as. */
    public static ReturnedForm of(Form form, FilledIn sent, List<Refusal.FieldError> errors) {
        var atBoxes = new HashMap<String, String>();
        var faults = new ArrayList<Wrong>();
        for (var error : errors) {
            var words = wanted(error);
            var box = form.box(sent.boxOf(error.field()));
            box.ifPresent(wrong -> atBoxes.merge(wrong.name(), words, (one, more) -> one + " " + more));
            faults.add(new Wrong(
                    box.map(form::target).orElse(null),
                    box.map(Box::label).orElseGet(() -> Said.field(error.field())) + ": " + words));
        }
        return new ReturnedForm(
                form.again(sent, atBoxes), faults.stream().distinct().toList());
    }

    static String wanted(Refusal.FieldError error) {
        return LEFT_EMPTY.contains(error.code()) ? "Fill this in." : Said.sentence(error.message());
    }

    @Override
    public String toString() {
        return "ReturnedForm[not shown]";
    }
}
