package org.advocacyhub.referral.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.referral.change.domain.FieldChange;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.referral.HeldAboutPerson;
import org.advocacyhub.referral.referral.KeptWithReferral;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.runtime.sealing.DataKey;
import org.advocacyhub.runtime.sealing.DataKeys;

/**
 * The changelog goes when the referral's data goes, and the person is told what was changed about them: not what is about other
 * people, nor risks, which somebody would have to check first (domain.md H.3).
 */
@ApplicationScoped
class KeptChanges implements KeptWithReferral, HeldAboutPerson {

    private static final int NEWEST = 200;
    private static final Set<DataClass> SHOWN = EnumSet.range(DataClass.OPEN, DataClass.PD2);
    private static final List<String> OTHER_PEOPLE =
            List.of("person.contactVia", "person.emergencyContact", "authority.representative", "referrer.");

    private final Changelog changelog;
    private final DataKeys dataKeys;

    KeptChanges(Changelog changelog, DataKeys dataKeys) {
        this.changelog = changelog;
        this.dataKeys = dataKeys;
    }

    /** An answer that was changed, as the person is told of it. */
    record HeldChange(Instant changedAt, String reason, String field, String before, String after) {

        @Override
        public String toString() {
            return "HeldChange[not shown]";
        }
    }

    @Override
    public void delete(UUID referralId) {
        changelog.delete(referralId);
    }

    @Override
    public String heading() {
        return "What was changed about you, and why";
    }

    @Override
    public List<HeldChange> held(UUID personId, Collection<UUID> referralIds) {
        return dataKeys.of(referralIds).entrySet().stream()
                .flatMap(referral -> of(referral.getKey(), referral.getValue()))
                .toList();
    }

    private Stream<HeldChange> of(UUID referralId, DataKey key) {
        return changelog.of(referralId, Position.beforeOrNewest(null), NEWEST).stream()
                .flatMap(entry -> entry.values(key, SHOWN).stream()
                        .filter(KeptChanges::aboutThePerson)
                        .map(change -> new HeldChange(
                                entry.at(), entry.reason(), change.field(), change.before(), change.after())));
    }

    private static boolean aboutThePerson(FieldChange change) {
        return OTHER_PEOPLE.stream().noneMatch(change.field()::startsWith);
    }
}
