package org.advocacyhub.referral.publicform;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.advocacyhub.referral.publicform.domain.Kind;
import org.advocacyhub.referral.publicform.domain.PublicForm;
import org.advocacyhub.referral.publicform.domain.Question;
import org.advocacyhub.referral.publicform.domain.Questionnaire;

/**
 * What somebody sent from the page. Personal data: never printed.
 *
 * @param form the questions that were put
 * @param answers by the boxes' names, without empty ones
 * @param key made with the page, so that a form is stored once
 * @param byAProgram the box was filled in that people don't see
 * @param altered something was sent that the page doesn't offer
 */
record Submission(
        Questionnaire form, Map<String, List<String>> answers, String key, boolean byAProgram, boolean altered) {

    /** The box that people don't see: programs that fill in everything give themselves away. */
    static final String TRAP = "website";

    static final String KEY = "key";

    private static final int MOST_FIELDS = 500;
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Reads what was sent from the page for everybody. */
    static Submission read(byte[] body) {
        return read(body, PublicForm.FORM);
    }

    /** Reads the body of a form post. */
    static Submission read(byte[] body, Questionnaire form) {
        try {
            var text = new String(body == null ? new byte[0] : body, StandardCharsets.UTF_8);
            return of(
                    form, new QueryStringDecoder(text, StandardCharsets.UTF_8, false, MOST_FIELDS, true).parameters());
        } catch (IllegalArgumentException notAForm) {
            return new Submission(form, Map.of(), null, false, true);
        }
    }

    private static Submission of(Questionnaire form, Map<String, List<String>> sent) {
        var answers = new TreeMap<String, List<String>>();
        sent.forEach((name, values) -> {
            var given = values.stream()
                    .map(value -> value.replace("\r\n", "\n").strip())
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (form.asks(name) && !given.isEmpty()) {
                answers.put(name, given);
            }
        });
        var key = first(sent, KEY).filter(text -> UUID_FORM.matcher(text).matches());
        var asked = sent.keySet().stream().allMatch(name -> form.asks(name) || name.equals(TRAP) || name.equals(KEY));
        var offered = form.questions().stream().allMatch(question -> offered(question, answers));
        return new Submission(
                form,
                answers,
                key.orElse(null),
                first(sent, TRAP).filter(text -> !text.isBlank()).isPresent(),
                key.isEmpty() || !asked || !offered);
    }

    private static boolean offered(Question question, Map<String, List<String>> answers) {
        return question.fields().allMatch(field -> {
            var given = answers.getOrDefault(field, List.of());
            var howMany = question.kind() == Kind.ANY || given.size() <= 1;
            return howMany && (!question.chosen() || given.stream().allMatch(question::offers));
        });
    }

    private static Optional<String> first(Map<String, List<String>> sent, String name) {
        return sent.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The answers in a box; several only where several can be ticked. */
    List<String> all(String field) {
        return answers.getOrDefault(field, List.of());
    }

    /** What was typed or chosen. */
    Optional<String> one(String field) {
        return all(field).stream().findFirst();
    }

    /** The same answers as another form. */
    Submission withKey(String fresh) {
        return new Submission(form, answers, fresh, byAProgram, altered);
    }

    @Override
    public String toString() {
        return "Submission[not shown]";
    }
}
