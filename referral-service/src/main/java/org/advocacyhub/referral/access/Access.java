package org.advocacyhub.referral.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.referral.access.domain.Reader;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.referral.PersonScope;
import org.advocacyhub.runtime.security.Roles;

/** What a viewer may read about a person now. Every feature that shows something personal asks here first. */
@ApplicationScoped
public class Access {

    private final BrokenGlass brokenGlass;
    private final Clock clock;

    Access(BrokenGlass brokenGlass, Clock clock) {
        this.brokenGlass = brokenGlass;
        this.clock = clock;
    }

    /**
     * How far a viewer sees.
     *
     * @param scope whose cases
     * @param classes which data classes of them (domain.md H.2)
     */
    public record View(PersonScope scope, Set<DataClass> classes) {}

    /** The view of one person: wider for an hour after the viewer broke the glass. */
    public View of(Viewer viewer, UUID personId) {
        var broken = brokenGlass.isOpen(personId, viewer.subject(), clock.instant());
        return new View(
                broken ? viewer.widestScope() : viewer.scope(), reader(viewer).classes(broken));
    }

    private static Reader reader(Viewer viewer) {
        return switch (viewer.role()) {
            case Roles.HUB_MANAGER -> Reader.HUB_MANAGER;
            case Roles.TRIAGE_WORKER -> Reader.TRIAGE_WORKER;
            case Roles.PARTNER -> Reader.PARTNER_MANAGER;
            // the scope lets an advocate see only the cases for which it is named, unless the glass is broken
            default -> Reader.ALLOCATED_ADVOCATE;
        };
    }
}
