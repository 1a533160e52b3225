package org.advocacyhub.referral.publicform.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * Questions under one heading.
 *
 * @param lead what is said before them; null for nothing
 */
public record FormSection(String id, String heading, String lead, List<Part> parts) {

    /**
     * Some of its questions.
     *
     * @param summary what stands above them while they are folded away; null when they are always open
     */
    public record Part(String summary, List<Question> questions) {

        static Part asked(Question... questions) {
            return new Part(null, List.of(questions));
        }

        static Part folded(String summary, Question... questions) {
            return new Part(summary, List.of(questions));
        }
    }

    static FormSection of(String id, String heading, String lead, Part... parts) {
        return new FormSection(id, heading, lead, List.of(parts));
    }

    /** All its questions. */
    public Stream<Question> questions() {
        return parts.stream().flatMap(part -> part.questions().stream());
    }
}
