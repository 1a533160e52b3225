package org.advocacyhub.provider.feedback;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.advocacyhub.provider.casework.domain.Answer;
import org.advocacyhub.provider.casework.domain.Face;
import org.advocacyhub.provider.feedback.domain.Edition;
import org.advocacyhub.provider.feedback.domain.FeedbackQuestion;

/**
 * The six questions as the page shows them: fresh, or with what was just chosen and what is missing.
 *
 * @param token of the link, for the way to the other edition
 * @param edition in which words they are asked
 * @param missing questions without an answer, each with a link at the top; empty on a fresh page
 * @param faces the choices of the sixth question, which may be left out
 */
public record FeedbackPage(
        String token,
        Edition edition,
        List<QuestionView> questions,
        List<QuestionView> missing,
        List<ChoiceView> faces) {

    private static final int MOST_FIELDS = 20;
    private static final String FACE = "SATISFACTION";
    private static final Map<Face, String> FACES = new EnumMap<>(Map.of(
            Face.VERY_HAPPY, "Very happy",
            Face.HAPPY, "Happy",
            Face.UNHAPPY, "Unhappy",
            Face.VERY_UNHAPPY, "Very unhappy"));

    /** A question with its choices, and what helps to understand it. */
    public record QuestionView(String id, String statement, String easyHelp, List<ChoiceView> choices, boolean wrong) {

        /** The first radio button, where a link from the top leads. */
        public String firstBox() {
            return choices.getFirst().id();
        }
    }

    /** A radio button. */
    public record ChoiceView(String id, String value, String words, boolean chosen) {}

    static FeedbackPage fresh(LinkToken token, Edition edition) {
        return of(token, edition, Map.of(), null, false);
    }

    /** The page again, with what is missing. */
    static FeedbackPage incomplete(LinkToken token, Edition edition, Map<FeedbackQuestion, Answer> chosen, Face face) {
        return of(token, edition, chosen, face, true);
    }

    /** What was chosen in a form post; anything else in it is left alone. */
    static Map<FeedbackQuestion, Answer> read(byte[] body) {
        var chosen = new EnumMap<FeedbackQuestion, Answer>(FeedbackQuestion.class);
        var sent = sent(body);
        for (var question : FeedbackQuestion.values()) {
            sent.getOrDefault(question.name(), List.of()).stream()
                    .flatMap(value -> FeedbackQuestion.CHOICES.stream()
                            .map(FeedbackQuestion.Choice::answer)
                            .filter(answer -> answer.name().equals(value)))
                    .findFirst()
                    .ifPresent(answer -> chosen.put(question, answer));
        }
        return chosen;
    }

    /** The face that was chosen in a form post; empty for none, or for anything else. */
    static Optional<Face> readFace(byte[] body) {
        return sent(body).getOrDefault(FACE, List.of()).stream()
                .flatMap(value ->
                        FACES.keySet().stream().filter(face -> face.name().equals(value)))
                .findFirst();
    }

    private static Map<String, List<String>> sent(byte[] body) {
        try {
            var text = new String(body == null ? new byte[0] : body, StandardCharsets.UTF_8);
            return new QueryStringDecoder(text, StandardCharsets.UTF_8, false, MOST_FIELDS, true).parameters();
        } catch (IllegalArgumentException notAForm) {
            return Map.of();
        }
    }

    private static FeedbackPage of(
            LinkToken token, Edition edition, Map<FeedbackQuestion, Answer> chosen, Face face, boolean sent) {
        var questions = Arrays.stream(FeedbackQuestion.values())
                .map(question -> view(edition, question, chosen.get(question), sent && !chosen.containsKey(question)))
                .toList();
        return new FeedbackPage(
                token.value(),
                edition,
                questions,
                questions.stream().filter(QuestionView::wrong).toList(),
                FACES.entrySet().stream()
                        .map(choice -> new ChoiceView(
                                FACE + "-" + choice.getKey(),
                                choice.getKey().name(),
                                choice.getValue(),
                                choice.getKey() == face))
                        .toList());
    }

    private static QuestionView view(Edition edition, FeedbackQuestion question, Answer chosen, boolean wrong) {
        return new QuestionView(
                question.name(),
                question.statement(edition),
                question.easyHelp(),
                FeedbackQuestion.CHOICES.stream()
                        .map(choice -> new ChoiceView(
                                question.name() + "-" + choice.answer().name(),
                                choice.answer().name(),
                                choice.words(edition),
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
