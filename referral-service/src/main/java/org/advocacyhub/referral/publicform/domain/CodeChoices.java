package org.advocacyhub.referral.publicform.domain;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What questions offer whose answers stand in the reference data: the codes in force, without those that nobody chooses. NA needs
 * a reason, a question that is left says NOT_ANSWERED, and which gender is asked only of whom it is not the same as at birth.
 */
public record CodeChoices(Map<String, List<Choice>> byList) {

    private static final Set<String> NEVER_OFFERED = Set.of("NA", "NOT_ANSWERED");
    private static final Map<String, Set<String>> NOT_OFFERED = Map.of("gender-identity", Set.of("SAME", "PNTS", "NK"));

    /** From the codes in force, by list. */
    public CodeChoices {
        byList = byList.entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, list -> offered(list.getKey(), list.getValue())));
    }

    private static List<Choice> offered(String list, List<Choice> inForce) {
        return inForce.stream()
                .filter(choice -> !NEVER_OFFERED.contains(choice.code()))
                .filter(choice -> !NOT_OFFERED.getOrDefault(list, Set.of()).contains(choice.code()))
                .toList();
    }

    /** A question with what it offers; the same one when it needs no list. */
    public Question filled(Question question) {
        return question.list() == null ? question : question.offering(byList.getOrDefault(question.list(), List.of()));
    }
}
