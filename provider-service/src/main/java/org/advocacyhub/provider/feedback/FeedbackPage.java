package org.advocacyhub.provider.feedback;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.advocacyhub.provider.casework.domain.Answer;
import org.advocacyhub.provider.feedback.domain.FeedbackQuestion;

/**
 * The five questions as the page shows them: fresh, or with what was just chosen and what is missing.
 *
 * @param missing questions without an answer, each with a link at the top; empty on a fresh page
 */
public record FeedbackPage(List<QuestionView> questions, List<QuestionView> missing) {

    private static final int MOST_FIELDS = 20;

    /** A question with its choices. */
    public record QuestionView(String id, String statement, List<ChoiceView> choices, boolean wrong) {

        /** The first radio button, where a link from the top leads. */
        public String firstBox() {
            return choices.getFirst().id();
        }
    }

    /** A radio button. */
    public record ChoiceView(String id, String value, String words, boolean chosen) {}

    static FeedbackPage fresh() {
        return of(Map.of(), false);
    }

    /** The page again, with what is missing. */
    static FeedbackPage incomplete(Map<FeedbackQuestion, Answer> chosen) {
        return of(chosen, true);
    }

    /** What was chosen in a form post; anything else in it is left alone. */
    static Map<FeedbackQuestion, Answer> read(byte[] body) {
        var chosen = new EnumMap<FeedbackQuestion, Answer>(FeedbackQuestion.class);
        try {
            var text = new String(body == null ? new byte[0] : body, StandardCharsets.UTF_8);
            var sent = new QueryStringDecoder(text, StandardCharsets.UTF_8, false, MOST_FIELDS, true).parameters();
            for (var question : FeedbackQuestion.values()) {
                sent.getOrDefault(question.name(), List.of()).stream()
                        .flatMap(value -> FeedbackQuestion.CHOICES.stream()
                                .map(FeedbackQuestion.Choice::answer)
                                .filter(answer -> answer.name().equals(value)))
                        .findFirst()
                        .ifPresent(answer -> chosen.put(question, answer));
            }
        } catch (IllegalArgumentException notAForm) {
            chosen.clear();
        }
        return chosen;
    }

    private static FeedbackPage of(Map<FeedbackQuestion, Answer> chosen, boolean sent) {
        var questions = Arrays.stream(FeedbackQuestion.values())
                .map(question -> view(question, chosen.get(question), sent && !chosen.containsKey(question)))
                .toList();
        return new FeedbackPage(
                questions, questions.stream().filter(QuestionView::wrong).toList());
    }

    private static QuestionView view(FeedbackQuestion question, Answer chosen, boolean wrong) {
        return new QuestionView(
                question.name(),
                question.statement(),
                FeedbackQuestion.CHOICES.stream()
                        .map(choice -> new ChoiceView(
                                question.name() + "-" + choice.answer().name(),
                                choice.answer().name(),
                                choice.words(),
                                choice.answer() == chosen))
                        .toList(),
                wrong);
    }

    /** Whether something is missing. */
    public boolean faulty() {
        return !missing.isEmpty();
    }

    @Override
    public String toString() {
        return "FeedbackPage[not shown]";
    }
}
