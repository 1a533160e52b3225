package org.advocacyhub.monitoring.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a batch of events changes, gathered before anything is written. */
final class Changes {

    private record Position(String topic, int partition) {}

    private final Map<Change, List<Object[]>> rows = new EnumMap<>(Change.class);
    private final Map<UUID, Object[]> states = new LinkedHashMap<>();
    private final Map<UUID, Object[]> waiting = new HashMap<>();

    void add(Change change, Object... values) {
        rows.computeIfAbsent(change, _ -> new ArrayList<>()).add(values);
    }

    /** The last state of a referral in triage; {@code endedOn} only for an end. */
    void state(UUID referralId, String state, Object endedOn) {
        states.put(referralId, new Object[] {referralId, state, endedOn});
    }

    void enterWaitingList(UUID eventId, UUID referralId, Instant enteredAt, String serviceType) {
        var row = new Object[] {eventId, referralId, enteredAt, null, serviceType, enteredAt, referralId};
        waiting.put(referralId, row);
        add(Change.WAITING_ENTERED, row);
    }

    /** Ends the stay that began in this batch, otherwise one that the database knows, if there is any. */
    void leaveWaitingList(UUID referralId, Instant leftAt) {
        var entered = waiting.remove(referralId);
        if (entered == null) {
            add(Change.WAITING_LEFT, leftAt, referralId, leftAt);
        } else {
            entered[3] = leftAt.isBefore((Instant) entered[2]) ? entered[2] : leftAt;
        }
    }

    void heard(List<Heard> batch) {
        var latest = new LinkedHashMap<Position, Object[]>();
        for (var heard : batch) {
            var row = new Object[] {heard.topic(), heard.partition(), heard.offset() + 1, heard.time()};
            latest.merge(new Position(heard.topic(), heard.partition()), row, Changes::further);
        }
        latest.values().forEach(row -> add(Change.HEARD, row));
    }

    private static Object[] further(Object[] first, Object[] second) {
        var offset = Math.max((long) first[2], (long) second[2]);
        var time = ((Instant) first[3]).isAfter((Instant) second[3]) ? first[3] : second[3];
        return new Object[] {first[0], first[1], offset, time};
    }

    /** All rows, in the order in which the changes have to be made. */
    Map<Change, List<Object[]>> rows() {
        states.values().forEach(row -> add(Change.TRIAGE_STATE, row));
        states.clear();
        return rows;
    }
}
