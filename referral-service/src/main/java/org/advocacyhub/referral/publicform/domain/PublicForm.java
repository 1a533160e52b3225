package org.advocacyhub.referral.publicform.domain;

import java.util.List;
import java.util.Optional;
import org.advocacyhub.referral.form.domain.Channel;

/**
 * The page's questions in their order: those of domain.md B.1 that a lay person can answer. Legal sections, councils' codes
 * and teams are left to the hub, which rings.
 */
public final class PublicForm {

    /** As a page asks them. */
    public static final Questionnaire FORM = new Questionnaire(
            Channel.WEB,
            AskWho.YOU,
            AskWho.PERSON,
            AskHowToReach.CONTACT,
            AskHowToReach.COMMUNICATION,
            AskWhy.ABOUT,
            AskLast.SAFETY,
            AskLast.AGREEMENT,
            AskLast.DECLARATION,
            AskEquality.COUNTED);

    /** All of it. */
    public static final List<FormSection> SECTIONS = FORM.sections();

    /** All its questions, in order. */
    public static final List<Question> QUESTIONS = FORM.questions();

    private PublicForm() {}

    /** The question that asks for a field of the data set; empty when the page doesn't ask for it. */
    public static Optional<Question> questionFor(String path) {
        return FORM.questionFor(path);
    }
}
