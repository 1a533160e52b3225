package org.advocacyhub.referral.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.referral.HeldAboutPerson;

/** The person is told who looked: in which role, when and what for, not by name. */
@ApplicationScoped
class HeldViews implements HeldAboutPerson {

    private static final int NEWEST = 1_000;

    private final ViewAudit audit;

    HeldViews(ViewAudit audit) {
        this.audit = audit;
    }

    /** A look at the person's data. */
    record HeldView(Instant lookedAt, String role, String partner, String purpose, String at) {}

    @Override
    public String heading() {
        return "Who looked at your data";
    }

    @Override
    public List<HeldView> held(UUID personId, Collection<UUID> referralIds) {
        return audit.shownOf(personId, NEWEST).stream()
                .map(entry -> new HeldView(
                        entry.viewedAt(), entry.role(), entry.partnerId(), entry.purpose(), entry.recordKind()))
                .toList();
    }
}
