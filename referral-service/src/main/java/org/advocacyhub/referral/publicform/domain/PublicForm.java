package org.advocacyhub.referral.publicform.domain;

import static java.util.function.Function.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The page's questions in their order: those of domain.md B.1 that a lay person can answer. Legal sections, councils' codes
 * and teams are left to the hub, which rings.
 */
public final class PublicForm {

    /** All of it. */
    public static final List<FormSection> SECTIONS = List.of(
            AskWho.YOU,
            AskWho.PERSON,
            AskHowToReach.CONTACT,
            AskHowToReach.COMMUNICATION,
            AskWhy.ABOUT,
            AskLast.SAFETY,
            AskLast.AGREEMENT,
            AskLast.DECLARATION,
            AskEquality.COUNTED);

    /** All its questions, in order. */
    public static final List<Question> QUESTIONS =
            SECTIONS.stream().flatMap(FormSection::questions).toList();

    private static final Map<String, Question> BY_NAME =
            QUESTIONS.stream().collect(Collectors.toUnmodifiableMap(Question::name, identity()));

    private static final Set<String> FIELDS =
            QUESTIONS.stream().flatMap(Question::fields).collect(Collectors.toUnmodifiableSet());

    /** What the page asks in one question and the data set in others. */
    private static final Map<String, String> ASKED_AS = Map.of(
            "requestedType", OwnQuestions.ABOUT,
            "authority.hasCapacityToConsent", OwnQuestions.AGREEMENT,
            "authority.consentGiven", OwnQuestions.AGREEMENT);

    private PublicForm() {}

    /** Whether the page has a box of this name. */
    public static boolean asks(String field) {
        return FIELDS.contains(field);
    }

    /** The question that asks for a field of the data set; empty when the page doesn't ask for it. */
    public static Optional<Question> questionFor(String path) {
        var name = path.replaceAll("\\[[0-9]+]", "");
        return Optional.ofNullable(BY_NAME.get(ASKED_AS.getOrDefault(name, name)));
    }
}
