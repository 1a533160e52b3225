package org.advocacyhub.referral.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent;
import org.advocacyhub.referral.access.BrokenGlass.Opening;
import org.advocacyhub.referral.access.ViewAudit.Outcome;
import org.advocacyhub.referral.access.ViewAudit.RecordKind;
import org.advocacyhub.referral.access.domain.BreakGlassReason;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.referral.StoredForms;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.sealing.DataKeys;

/**
 * Lets somebody who may know of a person read for an hour what is guarded more closely, for a reason that the hub's manager
 * sees (domain.md H.6). It never opens another partner's case: who has no case of the person finds nobody there.
 */
@ApplicationScoped
class BreakGlass {

    static final Duration OPEN_FOR = Duration.ofHours(1);

    /** What the reason in the opener's words is sealed as. */
    static final String WORDS = "break-glass-words";

    private final BrokenGlass brokenGlass;
    private final StoredForms forms;
    private final DataKeys dataKeys;
    private final ViewAudit audit;
    private final Event<GlassBroken> broken;
    private final Outbox outbox;
    private final Clock clock;

    BreakGlass(
            BrokenGlass brokenGlass,
            StoredForms forms,
            DataKeys dataKeys,
            ViewAudit audit,
            Event<GlassBroken> broken,
            Outbox outbox,
            Clock clock) {
        this.brokenGlass = brokenGlass;
        this.forms = forms;
        this.dataKeys = dataKeys;
        this.audit = audit;
        this.broken = broken;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The opening; empty when there is no such person for this viewer. Written down either way. */
    @Transactional
    Optional<Opening> handle(UUID personId, BreakGlassReason reason, String words, Viewer viewer) {
        var known = forms.about(personId, viewer.widestScope(), 1);
        if (known.isEmpty()) {
            QuarkusTransaction.requiringNew() // stays, although the request fails
                    .run(() -> audit.write(
                            viewer, RecordKind.BREAK_GLASS, personId, personId, Set.of(), Outcome.NOT_FOUND));
            return Optional.empty();
        }
        var id = Ids.next();
        var key = dataKeys.fresh(id);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var opening = new Opening(
                id,
                personId,
                viewer.subject(),
                viewer.role(),
                viewer.partnerId(),
                reason,
                key.seal(words, WORDS),
                now,
                now.plus(OPEN_FOR));
        dataKeys.keep(key);
        brokenGlass.add(opening);
        broken.fire(new GlassBroken(id, known.getFirst().referralId(), opening.until()));
        outbox.record(new ReferralEvent.GlassBroken(
                known.getFirst().referralId(),
                id,
                viewer.role(),
                viewer.partnerId(),
                reason.name(),
                now,
                opening.until()));
        audit.write(viewer, RecordKind.BREAK_GLASS, id, personId, EnumSet.allOf(DataClass.class), Outcome.SHOWN);
        return Optional.of(opening);
    }
}
