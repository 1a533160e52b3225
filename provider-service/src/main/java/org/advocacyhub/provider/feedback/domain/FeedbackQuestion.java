package org.advocacyhub.provider.feedback.domain;

import java.util.List;
import org.advocacyhub.provider.casework.domain.Answer;

/** The five Calderdale statements (domain.md D.5.1) as the page says them, in a person's own voice. */
public enum FeedbackQuestion {
    CAL1("I got information about advocacy and about this service easily."),
    CAL2("I understand my care, support or health plans better, and I am more involved in decisions."),
    CAL3("I am better at asking for services and arrangements that meet my needs."),
    CAL4("My advocate helped me to get what matters to me."),
    CAL5("I feel able to challenge decisions.");

    /** An answer and how the page says it. */
    public record Choice(Answer answer, String words) {}

    /** In the order in which they are shown. */
    public static final List<Choice> CHOICES = List.of(
            new Choice(Answer.YES, "Yes"),
            new Choice(Answer.PARTLY, "Partly"),
            new Choice(Answer.NO, "No"),
            new Choice(Answer.NOT_APPLICABLE, "Does not apply to me"),
            new Choice(Answer.DECLINED, "I would rather not say"));

    private final String statement;

    FeedbackQuestion(String statement) {
        this.statement = statement;
    }

    public String statement() {
        return statement;
    }
}
