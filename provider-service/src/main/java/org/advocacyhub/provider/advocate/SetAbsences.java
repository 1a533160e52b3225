package org.advocacyhub.provider.advocate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.advocacyhub.provider.advocate.domain.Absence;
import org.advocacyhub.provider.partner.Partners;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;

/** Keeps when an advocate is away: the list as a whole, or one absence of it. */
@ApplicationScoped
class SetAbsences {

    /** More than anybody plans; the list is always bounded. */
    private static final int AT_MOST = 100;

    private final Partners partners;
    private final Advocates advocates;

    SetAbsences(Partners partners, Advocates advocates) {
        this.partners = partners;
        this.advocates = advocates;
    }

    @Transactional
    Advocate handle(PartnerScope scope, Advocate.Key key, String ifMatch, List<Absence> absences) {
        refuseFaults(absences);
        return change(scope, key, ifMatch, _ -> absences);
    }

    /** One more. */
    @Transactional
    Advocate plan(PartnerScope scope, Advocate.Key key, String ifMatch, Absence planned) {
        return change(scope, key, ifMatch, known -> with(planned, "from", known));
    }

    /** The one that begins on a day has another last day. */
    @Transactional
    Advocate until(PartnerScope scope, Advocate.Key key, String ifMatch, LocalDate from, LocalDate to) {
        return change(scope, key, ifMatch, known -> {
            var changed = beginning(from, known);
            return with(new Absence(from, to, changed.kind()), "to", without(changed, known));
        });
    }

    /** The one that begins on a day does not take place. */
    @Transactional
    Advocate drop(PartnerScope scope, Advocate.Key key, String ifMatch, LocalDate from) {
        return change(scope, key, ifMatch, known -> without(beginning(from, known), known));
    }

    private Advocate change(
            PartnerScope scope, Advocate.Key key, String ifMatch, UnaryOperator<List<Absence>> difference) {
        partners.mustExist(scope, key.partnerId());
        var advocate = advocates.locked(scope, key).orElseThrow(() -> ReadAdvocates.unknown(key));
        Versions.require(ifMatch, advocate.version());
        advocate.isAway(difference.apply(advocate.absences()));
        advocates.flush();
        return advocate;
    }

    private static Absence beginning(LocalDate from, List<Absence> known) {
        return known.stream()
                .filter(absence -> absence.from().equals(from))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.notFound("unknown-absence", "The advocate has no absence from " + from + " on."));
    }

    private static List<Absence> without(Absence one, List<Absence> known) {
        return known.stream().filter(absence -> !absence.equals(one)).toList();
    }

    /** @param field that is wrong where a part of the time is known already */
    private static List<Absence> with(Absence one, String field, List<Absence> known) {
        if (one.to().isBefore(one.from())) {
            throw Refusal.invalid("to", "before-from", "The last day lies before the first day.");
        }
        if (known.stream().anyMatch(one::overlaps)) {
            throw Refusal.invalid(field, "overlaps", "The advocate is away for a part of this time already.");
        }
        if (known.size() >= AT_MOST) {
            throw Refusal.invalid(field, "too-many", "There are " + AT_MOST + " absences: take old ones out first.");
        }
        return Stream.concat(known.stream(), Stream.of(one)).toList();
    }

    private static void refuseFaults(List<Absence> absences) {
        for (int index = 0; index < absences.size(); index++) {
            var absence = absences.get(index);
            if (absence.to().isBefore(absence.from())) {
                throw Refusal.invalid(
                        "absences[%d].to".formatted(index),
                        "before-from",
                        "The last day lies before the first day: swap them.");
            }
            if (absences.subList(0, index).stream().anyMatch(absence::overlaps)) {
                throw Refusal.invalid(
                        "absences[%d].from".formatted(index),
                        "overlaps",
                        "A part of this time is in the list already: join the two.");
            }
        }
    }
}
