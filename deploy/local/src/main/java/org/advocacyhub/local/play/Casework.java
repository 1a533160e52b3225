package org.advocacyhub.local.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.advocacyhub.local.kent.Script.CasePlan;

/**
 * Work on cases. What advocates did on a day is written up at six, many cases at once, since no decision hangs on its order;
 * closures come after that one by one, since they make room for others.
 */
final class Casework {

    private static final LocalTime WRITE_UP = LocalTime.of(18, 0);
    private static final LocalTime CLOSING = LocalTime.of(18, 30);

    private final Stage stage;
    private final Consumer<String> roomAt;
    private final Map<LocalDate, Map<String, List<Runnable>>> diaries = new TreeMap<>();

    /** @param roomAt told which partner has room again after a closure */
    Casework(Stage stage, Consumer<String> roomAt) {
        this.stage = stage;
        this.roomAt = roomAt;
    }

    /** Plans the whole life of a case that was opened just now. */
    void plan(String partnerId, String advocateId, String caseId, JsonNode offer, CasePlan plan) {
        var entries = new CaseEntries(stage, stage.callers().as(partnerId), advocateId, caseId);
        boolean nonInstructed = offer.get("nonInstructed").asBoolean();
        var contactDue = LocalDate.parse(offer.get("contactDue").asText());
        if (plan.contact() == CasePlan.Contact.NEVER) {
            planVainTries(partnerId, entries, caseId, plan);
            return;
        }
        var contactOn = contactDay(plan, contactDue);
        write(contactOn, caseId, () -> entries.firstContact(contactOn));
        if (!nonInstructed) {
            write(contactOn, caseId, () -> entries.scores("START", contactOn, plan.startScores()));
        }
        for (var task : plan.tasks()) {
            var day = Stage.CALENDAR.add(contactOn, task.workingDaysAfterContact());
            write(day, caseId, () -> entries.activity(day, task.category(), task.minutes()));
        }
        var closeOn = Stage.CALENDAR.add(contactOn, plan.closesAfterWorkingDays());
        if (!plan.closureReason().equals("DIED")) {
            if (!nonInstructed && !plan.endScores().isEmpty()) {
                write(closeOn, caseId, () -> entries.scores("END", closeOn, plan.endScores()));
            }
            if (!plan.feedback().isEmpty()) {
                write(closeOn, caseId, () -> entries.feedback(closeOn, nonInstructed, plan.feedback()));
            }
        }
        planClosure(closeOn, partnerId, entries, plan.closureReason());
    }

    private void planVainTries(String partnerId, CaseEntries entries, String caseId, CasePlan plan) {
        var day = firstWriteUp();
        for (int attempt = 0; attempt < 3; attempt++) {
            var on = Stage.CALENDAR.add(day, 3 * attempt);
            write(on, caseId, () -> entries.activity(on, "DNA_ABORTED_VISIT", 45));
        }
        planClosure(Stage.CALENDAR.add(day, 20), partnerId, entries, plan.closureReason());
    }

    private void planClosure(LocalDate day, String partnerId, CaseEntries entries, String reason) {
        stage.timeline().plan(London.at(day, CLOSING), () -> {
            entries.closure(day, reason);
            stage.settle();
            roomAt.accept(partnerId);
        });
    }

    /** A day among those that are left until the contact is due, or one to five working days too late. */
    private LocalDate contactDay(CasePlan plan, LocalDate contactDue) {
        var first = firstWriteUp();
        if (plan.contact() == CasePlan.Contact.LATE) {
            var from = contactDue.isAfter(first) ? contactDue : first;
            return Stage.CALENDAR.add(from, 1 + (int) (plan.contactPart() * 5));
        }
        int spare = first.isAfter(contactDue) ? 0 : Stage.CALENDAR.between(first, contactDue);
        int wait = (int) (plan.contactPart() * (spare + 1));
        return wait == 0 ? first : Stage.CALENDAR.add(first, wait);
    }

    /** The next day on which something can be written up. */
    private LocalDate firstWriteUp() {
        var today = London.dateOf(stage.now());
        return Stage.CALENDAR.isWorkingDay(today) && London.timeOf(stage.now()).isBefore(WRITE_UP)
                ? today
                : Stage.CALENDAR.add(today, 1);
    }

    private void write(LocalDate day, String caseId, Runnable entry) {
        var diary = diaries.get(day);
        if (diary == null) {
            diary = new TreeMap<>();
            diaries.put(day, diary);
            stage.timeline().plan(London.at(day, WRITE_UP), () -> writeUp(day));
        }
        diary.computeIfAbsent(caseId, _ -> new ArrayList<>()).add(entry);
    }

    private void writeUp(LocalDate day) {
        ManyAtOnce.run(diaries.remove(day).values());
    }
}
