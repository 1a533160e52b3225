package org.advocacyhub.referral.form.domain;

import java.util.List;
import java.util.Objects;

/** Whether something was answered at all. */
final class Given {

    private Given() {}

    static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    /** A list as answered: nothing answered is an empty list, and an empty element is none. */
    static <T> List<T> list(List<T> answers) {
        return answers == null
                ? List.of()
                : answers.stream().filter(Objects::nonNull).distinct().toList();
    }
}
