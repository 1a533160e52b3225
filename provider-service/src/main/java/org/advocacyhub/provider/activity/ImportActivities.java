package org.advocacyhub.provider.activity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.advocacyhub.provider.activity.RecordActivities.Entry;
import org.advocacyhub.provider.activity.RecordActivities.RowFault;
import org.advocacyhub.provider.activity.WorkFile.CellFault;
import org.advocacyhub.provider.casework.RecordOnCase;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Sha256;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Takes a spreadsheet of work in two steps: first it is checked, cell by cell, and nothing is stored; then the very same
 * content is stored, all of it or nothing.
 */
@ApplicationScoped
class ImportActivities {

    private static final String PARTNER = "partnerId";
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** What a check found: faults, or an import that can be stored. */
    record Report(UUID importId, int rows, int minutes, List<CellFault> faults) {}

    private final RecordActivities recordActivities;
    private final RecordOnCase cases;
    private final EntityManager entities;
    private final Clock clock;

    ImportActivities(RecordActivities recordActivities, RecordOnCase cases, EntityManager entities, Clock clock) {
        this.recordActivities = recordActivities;
        this.cases = cases;
        this.entities = entities;
        this.clock = clock;
    }

    /** Checks a file as storing it would, and undoes that. */
    Report check(OnlyPartner scope, byte[] content, String by) {
        var file = WorkFile.read(content);
        var hash = Sha256.of(content);
        var faults = undone(scope, hash, file);
        var minutes = file.rows().stream().mapToInt(row -> row.work().minutes()).sum();
        if (!faults.isEmpty()) {
            return new Report(null, file.rows().size(), minutes, faults);
        }
        var clean = new ActivityImport(
                UUID.randomUUID(), scope.partnerId(), hash, file.rows().size(), minutes, by, clock.instant());
        QuarkusTransaction.requiringNew().run(() -> entities.persist(clean));
        return new Report(clean.id(), clean.rowCount(), clean.minutes(), List.of());
    }

    private List<CellFault> undone(OnlyPartner scope, byte[] hash, WorkFile file) {
        QuarkusTransaction.begin();
        try {
            refuseTwice(scope, hash);
            return faults(scope, file);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /**
     * Stores what was checked.
     *
     * @throws Refusal 404 for an import that the caller didn't check, 409 for other content or a second time, 400 with the rows
     *     that can't be recorded any more
     */
    @Transactional
    ActivityImport store(OnlyPartner scope, UUID importId, byte[] content, String by) {
        var checked = ScopedSelect.from(ActivityImport.class, PARTNER, scope)
                .with("id", importId)
                .locked(entities)
                .orElseThrow(() -> Refusal.notFound(
                        "unknown-import", "There is no checked import " + importId + ": check the file first."));
        checked.store(Sha256.of(content), by, clock.instant());
        flushOnce();
        recordActivities.all(scope, entries(scope, WorkFile.read(content)), by);
        return checked;
    }

    /** Where two checks of one file are stored at the same moment, the database lets one through. */
    private void flushOnce() {
        try {
            entities.flush();
        } catch (ConstraintViolationException storedMeanwhile) {
            throw storedBefore();
        }
    }

    private static Refusal storedBefore() {
        return Refusal.conflict(
                "file-stored-before",
                "A file with exactly this content was stored before: its work would count twice.");
    }

    private void refuseTwice(OnlyPartner scope, byte[] hash) {
        var stored = entities.createNativeQuery("""
                        select count(*) from activity_import
                        where partner_id = :partner and content_hash = :hash and stored_at is not null
                        """, Long.class)
                .setParameter("partner", scope.partnerId())
                .setParameter("hash", hash)
                .getSingleResult();
        if ((Long) stored > 0) {
            throw storedBefore();
        }
    }

    private List<CellFault> faults(OnlyPartner scope, WorkFile file) {
        var faults = new ArrayList<>(file.faults());
        for (var fault : recordActivities.check(scope, entries(scope, file))) {
            faults.add(cell(file, fault));
        }
        faults.sort(Comparator.comparingLong(CellFault::line));
        return faults;
    }

    private static CellFault cell(WorkFile file, RowFault fault) {
        return new CellFault(
                file.rows().get(fault.row()).line(),
                fault.field().equals("caseId") ? "case" : fault.field(),
                fault.code(),
                fault.message());
    }

    /** Rows with their cases; a name that stands for no case becomes an id that no case has. */
    private List<Entry> entries(OnlyPartner scope, WorkFile file) {
        var references = new HashSet<String>();
        for (var row : file.rows()) {
            if (!isId(row.caseName())) {
                references.add(row.caseName());
            }
        }
        Map<String, UUID> known =
                references.isEmpty() ? new HashMap<>() : new HashMap<>(cases.byReference(scope, references));
        return file.rows().stream()
                .map(row -> new Entry(
                        isId(row.caseName())
                                ? UUID.fromString(row.caseName())
                                : known.computeIfAbsent(row.caseName(), _ -> UUID.randomUUID()),
                        row.work()))
                .toList();
    }

    private static boolean isId(String caseName) {
        return UUID_FORM.matcher(caseName).matches();
    }
}
