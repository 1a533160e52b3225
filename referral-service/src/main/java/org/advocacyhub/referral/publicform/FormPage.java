package org.advocacyhub.referral.publicform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.publicform.domain.CodeChoices;
import org.advocacyhub.referral.publicform.domain.FormSection;
import org.advocacyhub.referral.publicform.domain.PlainWords;
import org.advocacyhub.referral.publicform.domain.Question;
import org.advocacyhub.referral.publicform.domain.Questionnaire;

/**
 * The page as it is shown: empty, or with what somebody has just typed and what is wrong with it. Nothing that is stored
 * ever comes here. Personal data: never printed.
 *
 * @param problems what stands at the top, each with a link to its question
 */
public record FormPage(List<SectionView> sections, List<ProblemView> problems, String key) {

    /** Where a problem leads that is about no question. */
    private static final String FORM = "form";

    /** A heading with its questions. */
    public record SectionView(String id, String heading, String lead, List<PartView> parts) {}

    /** Questions that are always shown, or folded away under a summary. */
    public record PartView(String summary, boolean open, List<FieldView> fields) {}

    /** A line of the summary. */
    public record ProblemView(String target, String message) {}

    /** The empty page. */
    static FormPage fresh(Questionnaire form, String key, CodeChoices codes) {
        return of(new Submission(form, Map.of(), key, false, false), codes, Map.of(), List.of());
    }

    /** The page again, with what is wrong at its questions. */
    static FormPage with(Submission told, CodeChoices codes, List<Fault> faults) {
        var errors = new LinkedHashMap<String, String>();
        var problems = new ArrayList<ProblemView>();
        for (var question : told.form().questions()) {
            faults.stream()
                    .filter(fault -> told.form().questionFor(fault.field()).equals(Optional.of(question)))
                    .findFirst()
                    .map(PlainWords::of)
                    .ifPresent(words -> {
                        errors.put(question.name(), words);
                        problems.add(new ProblemView(codes.filled(question).firstBox(), headed(question, words)));
                    });
        }
        if (problems.isEmpty()) {
            return with(told, codes, "We could not take the form as it is. Please ring us.");
        }
        return of(told, codes, errors, problems);
    }

    /** The page again, with something to say that is about no question. */
    static FormPage with(Submission told, CodeChoices codes, String problem) {
        return of(told, codes, Map.of(), List.of(new ProblemView(FORM, problem)));
    }

    private static String headed(Question question, String words) {
        return question.label() + (question.label().endsWith("?") ? " " : ": ") + words;
    }

    private static FormPage of(
            Submission told, CodeChoices codes, Map<String, String> errors, List<ProblemView> problems) {
        return new FormPage(
                told.form().sections().stream()
                        .map(section -> new SectionView(
                                section.id(),
                                section.heading(),
                                section.lead(),
                                section.parts().stream()
                                        .map(part -> part(part, told, codes, errors))
                                        .toList()))
                        .toList(),
                problems,
                told.key());
    }

    /** What holds an answer or an error is not folded away. */
    private static PartView part(
            FormSection.Part part, Submission told, CodeChoices codes, Map<String, String> errors) {
        var open = part.questions().stream()
                .anyMatch(question -> errors.containsKey(question.name())
                        || question.fields().anyMatch(field -> told.one(field).isPresent()));
        return new PartView(
                part.summary(),
                open,
                part.questions().stream()
                        .map(question -> FieldView.of(codes.filled(question), told, errors.get(question.name())))
                        .toList());
    }

    /** Whether something has to be mended. */
    public boolean faulty() {
        return !problems.isEmpty();
    }

    @Override
    public String toString() {
        return "FormPage[not shown]";
    }
}
