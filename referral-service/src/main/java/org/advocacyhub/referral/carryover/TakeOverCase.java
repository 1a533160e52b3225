package org.advocacyhub.referral.carryover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.referral.carryover.domain.CarryOverRules;
import org.advocacyhub.referral.carryover.domain.Somebody;
import org.advocacyhub.referral.equality.domain.EqualityTold;
import org.advocacyhub.referral.form.NameSounds;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.form.domain.NhsNumber;
import org.advocacyhub.referral.form.domain.PersonTold;
import org.advocacyhub.referral.intake.ReceiveReferral;
import org.advocacyhub.referral.intake.ReceiveReferral.Sender;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.referral.referral.StoredForms;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.sealing.DataKeys;

/**
 * Takes over a case that the provider before left open (need N32): a referral with a reference and a person, and no new one. A number of
 * the provider before is taken over once, however often it is told.
 */
@ApplicationScoped
class TakeOverCase {

    private static final String FORM = "referral";

    private final CarriedOverCases cases;
    private final ReceiveReferral receiveReferral;
    private final Referrals referrals;
    private final StoredForms forms;
    private final DataKeys dataKeys;
    private final Clock clock;

    TakeOverCase(
            CarriedOverCases cases,
            ReceiveReferral receiveReferral,
            Referrals referrals,
            StoredForms forms,
            DataKeys dataKeys,
            Clock clock) {
        this.cases = cases;
        this.receiveReferral = receiveReferral;
        this.referrals = referrals;
        this.forms = forms;
        this.dataKeys = dataKeys;
        this.clock = clock;
    }

    /**
     * What became of it.
     *
     * @param now false when it was taken over before: then nothing changed
     */
    record TakenOver(UUID referralId, boolean now) {}

    /**
     * What its number became, if that was taken over before. Refuses to take one person's case for another's: the one that is told now
     * would be lost, though the answer named a reference.
     */
    Optional<TakenOver> before(CarryOverRequest request) {
        var reference = request.previousReference();
        var known = reference == null ? Optional.<UUID>empty() : cases.known(reference);
        RequestReader.refuse(known.filter(referralId -> isAboutAnother(request, referralId)).stream()
                .map(this::isOfAnother)
                .toList());
        return known.map(referralId -> new TakenOver(referralId, false));
    }

    private Fault isOfAnother(UUID referralId) {
        return new Fault(
                "previousReference",
                "another-person",
                "Under this number " + referrals.findById(referralId).referralRef()
                        + " was taken over, for somebody with another family name, date of birth or NHS number: mend the number, or what is"
                        + " told of the person.");
    }

    private boolean isAboutAnother(CarryOverRequest request, UUID referralId) {
        return request.referral() != null
                && somebody(request.referral().person())
                        .differsFrom(somebody(forms.findById(referralId)
                                .form(dataKeys.require(referralId))
                                .person()));
    }

    private static Somebody somebody(PersonTold person) {
        return new Somebody(
                NhsNumber.parse(person.nhsNumber()).orElse(null),
                NameSounds.of(person.familyName()),
                person.dateOfBirth());
    }

    /** Everything that is wrong with it, by its path in the request; an empty list when it can be taken over. */
    List<Fault> faults(CarryOverRequest request, EqualityTold equality, Sender sender) {
        var form = request.referral();
        var faults = new ArrayList<>(CarryOverRules.faults(request.carryOver(), form, LocalDate.now(clock)));
        if (form != null) {
            receiveReferral.faultsOfCarriedOver(CarryOverRules.asForm(form), equality, sender).stream()
                    .filter(fault -> !fault.field().equals("requestedType") || form.requestedType() != null) // said
                    .map(fault -> fault.under(FORM))
                    .forEach(faults::add);
        }
        return faults;
    }

    /** Takes it over, unless it was before; refuses with every fault at once, and then nothing is stored. */
    @Transactional
    TakenOver handle(CarryOverRequest request, EqualityTold equality, Sender sender) {
        var before = before(request);
        if (before.isPresent()) {
            return before.get();
        }
        RequestReader.refuse(faults(request, equality, sender));
        var told = request.carryOver();
        var key = dataKeys.fresh(Ids.next());
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!cases.add(told.previousReference(), key, told.partnerId(), at, sender.subject())) {
            return before(request).orElseThrow();
        }
        receiveReferral.takeOver(
                CarryOverRules.asForm(request.referral()), equality, sender, key, told.carriedOver(), told.partnerId());
        return new TakenOver(key.ownerId(), true);
    }
}
