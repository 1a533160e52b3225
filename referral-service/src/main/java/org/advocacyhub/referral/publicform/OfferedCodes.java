package org.advocacyhub.referral.publicform;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.advocacyhub.referral.form.domain.EffectiveDay;
import org.advocacyhub.referral.publicform.domain.Choice;
import org.advocacyhub.referral.publicform.domain.CodeChoices;
import org.advocacyhub.referral.publicform.domain.PublicForm;
import org.advocacyhub.referral.publicform.domain.Question;
import org.advocacyhub.referral.refdata.CodesInForce;

/** The lists of the reference data that the page offers, as they are in force when somebody opens or sends it. */
@ApplicationScoped
class OfferedCodes {

    private static final List<String> LISTS = PublicForm.QUESTIONS.stream()
            .map(Question::list)
            .filter(Objects::nonNull)
            .distinct()
            .toList();

    private final CodesInForce codesInForce;
    private final Clock clock;

    OfferedCodes(CodesInForce codesInForce, Clock clock) {
        this.codesInForce = codesInForce;
        this.clock = clock;
    }

    CodeChoices now() {
        var today = EffectiveDay.of(clock.instant());
        return new CodeChoices(LISTS.stream().collect(toMap(identity(), list -> choices(list, today))));
    }

    private List<Choice> choices(String list, LocalDate on) {
        return codesInForce.of(list, on).stream()
                .map(code -> new Choice(code.code(), code.label()))
                .toList();
    }
}
