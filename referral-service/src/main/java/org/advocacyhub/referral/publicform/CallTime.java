package org.advocacyhub.referral.publicform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.publicform.domain.OwnQuestions;

/** When somebody rang whose call is written down later: the time at which the hub received the referral (domain.md B.1 field 2). */
final class CallTime {

    private CallTime() {}

    /**
     * Makes the time of receipt of what the page asked.
     *
     * @return the day of the call: today where nothing is said
     */
    static LocalDate take(ObjectNode request, LocalDate today, List<Fault> faults) {
        if (!(request.remove("call") instanceof ObjectNode call)) {
            return today;
        }
        var day = call.path("day").asText(null);
        var time = call.path("time").asText(null);
        if (day == null || time == null) {
            faults.add(new Fault(
                    day == null ? OwnQuestions.CALL_DAY : OwnQuestions.CALL_TIME,
                    "required",
                    "Say both the day and the time of the call, or neither."));
            return today;
        }
        try {
            var rang = LocalDate.parse(day)
                    .atTime(LocalTime.parse(time.length() == "9:30".length() ? "0" + time : time))
                    .atZone(WorkingCalendar.LONDON);
            request.put("receivedAt", rang.toInstant().toString());
            return rang.toLocalDate();
        } catch (DateTimeException noTime) {
            faults.add(new Fault(OwnQuestions.CALL_TIME, "not-a-time", "Write the time as 14:30."));
            return today;
        }
    }
}
