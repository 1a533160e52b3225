package org.advocacyhub.monitoring.returns.domain;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.monitoring.returns.domain.DueContacts.Standing;

/**
 * A first contact that was due in the quarter (K-07), one by one: the reference for what the cells of CONTACT_DUE say.
 *
 * @param contactOn null while there was none
 * @param leftOn day on which the referral was withdrawn, null when it was not
 */
public record DueContact(
        String band,
        String type,
        LocalDate contactDue,
        LocalDate contactOn,
        LocalDate leftOn,
        boolean targetImpossible) {

    /** How it counts on a day, on which everything due earlier is overdue. */
    public Standing standing(LocalDate judgedOn) {
        if (targetImpossible) {
            return Standing.IMPOSSIBLE;
        }
        if (contactOn != null) {
            return contactOn.isAfter(contactDue) ? lateOrGone() : Standing.MET;
        }
        if (leftInTime()) {
            return Standing.WITHDRAWN;
        }
        return contactDue.isBefore(judgedOn) ? Standing.FAILED : Standing.PENDING;
    }

    private Standing lateOrGone() {
        return leftInTime() ? Standing.WITHDRAWN : Standing.FAILED;
    }

    private boolean leftInTime() {
        return leftOn != null && !leftOn.isAfter(contactDue);
    }

    /** The same contacts, counted. */
    public static List<DueContacts> counted(List<DueContact> contacts, LocalDate judgedOn) {
        return contacts.stream()
                .collect(groupingBy(
                        contact -> new DueContacts(contact.band, contact.type, contact.standing(judgedOn), 0),
                        counting()))
                .entrySet()
                .stream()
                .map(entry -> new DueContacts(
                        entry.getKey().band(),
                        entry.getKey().type(),
                        entry.getKey().standing(),
                        entry.getValue()))
                .toList();
    }
}
