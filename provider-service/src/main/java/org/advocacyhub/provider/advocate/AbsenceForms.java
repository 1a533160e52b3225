package org.advocacyhub.provider.advocate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.advocacyhub.provider.advocate.domain.Absence;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.Said;
import org.advocacyhub.runtime.security.PartnerScope;

/** How an advocate, and when they are away, is shown and changed on a page. */
@ApplicationScoped
public class AbsenceForms {

    /**
     * An advocate as the page has them.
     *
     * @param named the name with the id
     * @param leftOn null while they work for the partner
     * @param away now or later, in order
     * @param wasAway what is over, the latest first
     */
    public record Shown(
            String named,
            int openCases,
            int caseloadLimit,
            LocalDate leftOn,
            List<Absence> away,
            List<Absence> wasAway,
            List<Form> forms) {}

    private final ReadAdvocates readAdvocates;

    AbsenceForms(ReadAdvocates readAdvocates) {
        this.readAdvocates = readAdvocates;
    }

    /**
     * One advocate.
     *
     * @param mayChange the reader says when they are away
     */
    @Transactional(TxType.MANDATORY)
    public Shown of(PartnerScope scope, String partnerId, String advocateId, LocalDate today, boolean mayChange) {
        var advocate = readAdvocates.one(scope, new Advocate.Key(partnerId, advocateId));
        var away = advocate.absences().stream()
                .filter(absence -> !absence.to().isBefore(today))
                .toList();
        return new Shown(
                AdvocateNames.said(advocate.details().displayName(), advocateId),
                advocate.openCases(),
                advocate.details().caseloadLimit(),
                advocate.leftOn(),
                away,
                advocate.absences().reversed().stream()
                        .filter(absence -> absence.to().isBefore(today))
                        .toList(),
                mayChange && advocate.leftOn() == null ? forms(advocate, away, today) : List.of());
    }

    private static List<Form> forms(Advocate advocate, List<Absence> away, LocalDate today) {
        var operation = "/partners/" + advocate.key().partnerId() + "/advocates/"
                + advocate.key().advocateId() + "/absences";
        var plan = Form.of(
                "Say when the advocate is away",
                operation,
                "Away then",
                Box.day("from", "First day", today),
                Box.day("to", "Last day", null),
                Box.choice("kind", "Roughly why; nothing about anybody's health", Absence.Kind.values()));
        return Stream.concat(Stream.of(plan), away.stream().flatMap(absence -> of(absence, operation, today)))
                .map(form -> form.of(advocate.version()))
                .toList();
    }

    private static Stream<Form> of(Absence absence, String operation, LocalDate today) {
        var one = operation + "/" + absence.from();
        var since = Said.day(absence.from());
        var other = Form.of(
                        "Away from " + since + ": another last day",
                        one,
                        "Until then",
                        Box.day("to", "Last day", absence.to()))
                .put();
        return absence.from().isAfter(today)
                ? Stream.of(
                        other,
                        Form.of("Not away from " + since, one, "Not away from " + since + " on")
                                .delete())
                : Stream.of(other);
    }
}
