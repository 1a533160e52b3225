package org.advocacyhub.testkit.specimen.good.offer;

import java.time.Clock;
import java.time.LocalDate;
import org.advocacyhub.testkit.specimen.good.domain.Answer;

class AnswerOffer {

    Answer handle(Clock clock) {
        return LocalDate.now(clock).isLeapYear() ? null : new Answer(clock.instant());
    }
}
