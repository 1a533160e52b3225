package org.advocacyhub.referral.publicform.domain;

import static java.util.function.Function.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.advocacyhub.referral.form.domain.Channel;

/** The questions of a page in their order, and by which channel a referral came whose form it is. */
public final class Questionnaire {

    /** What a page asks in one question and the data set in others. */
    private static final Map<String, String> ASKED_AS = Map.of(
            "requestedType", OwnQuestions.ABOUT,
            "receivedAt", OwnQuestions.CALL_TIME,
            "authority.hasCapacityToConsent", OwnQuestions.AGREEMENT,
            "authority.consentGiven", OwnQuestions.AGREEMENT);

    private final Channel channel;
    private final List<FormSection> sections;
    private final List<Question> questions;
    private final Map<String, Question> byName;
    private final Set<String> fields;

    Questionnaire(Channel channel, FormSection... sections) {
        this.channel = channel;
        this.sections = List.of(sections);
        this.questions = this.sections.stream().flatMap(FormSection::questions).toList();
        this.byName = questions.stream().collect(Collectors.toUnmodifiableMap(Question::name, identity()));
        this.fields = questions.stream().flatMap(Question::fields).collect(Collectors.toUnmodifiableSet());
    }

    public Channel channel() {
        return channel;
    }

    public List<FormSection> sections() {
        return sections;
    }

    /** All questions, in order. */
    public List<Question> questions() {
        return questions;
    }

    /** Whether the page has a box of this name. */
    public boolean asks(String field) {
        return fields.contains(field);
    }

    /** The question that asks for a field of the data set; empty when the page doesn't ask for it. */
    public Optional<Question> questionFor(String path) {
        var name = path.replaceAll("\\[[0-9]+]", "");
        return Optional.ofNullable(byName.getOrDefault(name, byName.get(ASKED_AS.getOrDefault(name, name))));
    }
}
