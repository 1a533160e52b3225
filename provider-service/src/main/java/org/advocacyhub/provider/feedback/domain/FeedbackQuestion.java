package org.advocacyhub.provider.feedback.domain;

import java.util.List;
import org.advocacyhub.provider.casework.domain.Answer;

/** The five Calderdale statements (domain.md D.5.1) as the page says them, in a person's own voice. */
public enum FeedbackQuestion {
    CAL1(
            "I got information about advocacy and about this service easily.",
            "It was easy to find out about advocacy.",
            "An advocate helps you to speak up."),
    CAL2(
            "I understand my care, support or health plans better, and I am more involved in decisions.",
            "I understand my plans better. I take part more when things are decided.",
            "Plans are about your care, your support or your health."),
    CAL3(
            "I am better at asking for services and arrangements that meet my needs.",
            "I am better at asking for the help that I need.",
            "For example: help at home, or a different time for a visit."),
    CAL4(
            "My advocate helped me to get what matters to me.",
            "My advocate helped me to get what matters to me.",
            "What matters to you is what you told your advocate."),
    CAL5(
            "I feel able to challenge decisions.",
            "I can say so when I think that a decision is wrong.",
            "For example: a decision about where you live.");

    /** An answer and how each edition says it. */
    public record Choice(Answer answer, String words, String easyWords) {

        public String words(Edition edition) {
            return edition.isEasy() ? easyWords : words;
        }
    }

    /** In the order in which they are shown. */
    public static final List<Choice> CHOICES = List.of(
            new Choice(Answer.YES, "Yes", "Yes"),
            new Choice(Answer.PARTLY, "Partly", "A bit"),
            new Choice(Answer.NO, "No", "No"),
            new Choice(Answer.NOT_APPLICABLE, "Does not apply to me", "This is not about me"),
            new Choice(Answer.DECLINED, "I would rather not say", "I do not want to say"));

    private final String statement;
    private final String easyStatement;
    private final String easyHelp;

    FeedbackQuestion(String statement, String easyStatement, String easyHelp) {
        this.statement = statement;
        this.easyStatement = easyStatement;
        this.easyHelp = easyHelp;
    }

    public String statement(Edition edition) {
        return edition.isEasy() ? easyStatement : statement;
    }

    /** What hard words in the easy statement mean, or an example. */
    public String easyHelp() {
        return easyHelp;
    }
}
