package org.advocacyhub.monitoring.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a batch of events changes, gathered before anything is written. A row that is replaced appears once, as it was last:
 * the driver may then send all rows of a change as one statement, which PostgreSQL allows to touch each row once.
 */
final class Changes {

    private record Position(String topic, int partition) {}

    private final Map<Change, Map<Object, Object[]>> rows = new EnumMap<>(Change.class);
    private final Map<UUID, Object[]> staying = new HashMap<>();
    private final Map<UUID, Object[]> asked = new HashMap<>();
    private final Map<UUID, LocalDate> firstEntered = new HashMap<>();
    private final Map<UUID, Integer> touched = new HashMap<>();
    private UUID referralId;

    /** What is added from now on is about this referral; null where it is about none. */
    void about(UUID referral) {
        referralId = referral;
    }

    /** One more row, whatever else the change already has. */
    void add(Change change, Object... values) {
        replace(change, new Object(), values);
    }

    /** A row, unless there is an earlier one of this key. */
    void addOnce(Change change, Object key, Object... values) {
        rows.computeIfAbsent(change, _ -> new LinkedHashMap<>()).putIfAbsent(key, values);
        touch(change.parts());
    }

    /** A row in the place of any earlier one of this key. */
    void replace(Change change, Object key, Object... values) {
        rows.computeIfAbsent(change, _ -> new LinkedHashMap<>()).put(key, values);
        touch(change.parts());
    }

    /** What it is about may count otherwise in these parts of its {@link Contributions}. */
    void touch(int parts) {
        if (referralId != null && parts != Contributions.NOTHING) {
            touched.merge(referralId, parts, (one, other) -> one | other);
        }
    }

    /** The state of a referral in triage; {@code endedOn} only for an end. */
    void state(UUID ofReferral, String state, Object endedOn) {
        replace(Change.TRIAGE_STATE, ofReferral, ofReferral, state, endedOn);
        touch("DUPLICATE".equals(state) ? Contributions.ALL : Contributions.NOTHING);
        touch(endedOn != null ? Contributions.CONTACT : Contributions.NOTHING);
    }

    void enterWaitingList(UUID eventId, UUID referralId, LocalDate enteredOn, String serviceType) {
        var since = firstEntered.computeIfAbsent(referralId, _ -> enteredOn);
        var row = new Object[] {eventId, referralId, enteredOn, null, serviceType, since, referralId};
        staying.put(referralId, row);
        replace(Change.WAITING_ENTERED, eventId, row);
    }

    /** Ends the stay that began in this batch, otherwise one that the database knows, if there is any. */
    void leaveWaitingList(UUID referralId, LocalDate leftOn) {
        var entered = staying.remove(referralId);
        if (entered == null) {
            add(Change.WAITING_LEFT, leftOn, referralId, leftOn);
        } else {
            entered[3] = leftOn.isBefore((LocalDate) entered[2]) ? entered[2] : leftOn;
        }
    }

    /** Somebody waits for the referrer from now on; a question that is still open ends with the next one, so that no day counts twice. */
    void ask(UUID eventId, UUID referralId, LocalDate askedOn) {
        answer(referralId, askedOn);
        var row = new Object[] {eventId, referralId, askedOn, null};
        asked.put(referralId, row);
        replace(Change.QUESTION_ASKED, eventId, row);
    }

    /** Ends the wait that began in this batch, otherwise one that the database knows, if there is any. */
    void answer(UUID referralId, LocalDate answeredOn) {
        var question = asked.remove(referralId);
        if (question == null) {
            add(Change.QUESTION_ANSWERED, answeredOn, referralId);
        } else {
            question[3] = answeredOn.isBefore((LocalDate) question[2]) ? question[2] : answeredOn;
        }
    }

    /** Opens a case; a first contact that this batch tells afterwards becomes part of its row, and stays so when it is opened once more. */
    void open(UUID caseId, Object... values) {
        var told = rows.getOrDefault(Change.CASE_OPENED, Map.of()).get(caseId);
        var contactOn = told == null ? null : told[told.length - 1];
        replace(
                Change.CASE_OPENED,
                caseId,
                Stream.concat(Stream.concat(Stream.of(caseId), Stream.of(values)), Stream.of(contactOn))
                        .toArray());
    }

    /** The first contact of a case, unless an earlier one is known. */
    void contact(UUID caseId, LocalDate contactOn) {
        var opened = rows.getOrDefault(Change.CASE_OPENED, Map.of()).get(caseId);
        if (opened == null) {
            add(Change.FIRST_CONTACT, contactOn, caseId);
            return;
        }
        var known = (LocalDate) opened[opened.length - 1];
        opened[opened.length - 1] = known == null || contactOn.isBefore(known) ? contactOn : known;
        touch(Change.FIRST_CONTACT.parts());
    }

    /** The hours of the referral may be others now. */
    void hoursDue(UUID referralId) {
        replace(Change.HOURS_DUE, referralId, referralId);
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

    /** Referrals whose contributions can be others afterwards, and which of them. */
    Map<UUID, Integer> touched() {
        return touched;
    }

    /** The rows of each change, in the order in which the changes have to be made. */
    Map<Change, Collection<Object[]>> rows() {
        together(1, Change.TRIAGE_TOGETHER, Change.ELIGIBILITY, Change.TARGETS, Change.TRIAGE_STATE);
        together(1, Change.CASE_TOGETHER, Change.CASE_OPENED, Change.CASE_CLOSED);
        together(2, Change.SCORES_TOGETHER, Change.START_SCORE, Change.END_SCORE);
        var ordered = new EnumMap<Change, Collection<Object[]>>(Change.class);
        rows.forEach((change, keyed) -> {
            if (!keyed.isEmpty()) {
                ordered.put(change, keyed.values());
            }
        });
        return ordered;
    }

    /**
     * Where this batch makes all these changes of a row, the row is written once. Each owns columns of its own, so it does not matter in
     * which order they were told.
     *
     * @param key how many columns at the beginning say which row it is
     */
    private void together(int key, Change whole, Change... parts) {
        var byPart = Stream.of(parts)
                .map(part -> rows.getOrDefault(part, new LinkedHashMap<>()))
                .toList();
        var shared = new LinkedHashSet<>(byPart.getFirst().keySet());
        byPart.forEach(of -> shared.retainAll(of.keySet()));
        for (var row : shared) {
            var values = byPart.stream().map(of -> of.remove(row)).reduce((first, next) -> Stream.concat(
                            Stream.of(first), Stream.of(next).skip(key))
                    .toArray());
            rows.computeIfAbsent(whole, _ -> new LinkedHashMap<>()).put(row, values.orElseThrow());
        }
    }
}
