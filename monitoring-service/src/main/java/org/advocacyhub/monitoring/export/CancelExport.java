package org.advocacyhub.monitoring.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;

/** Ends an export that nobody wants any more: one that waits is not begun, one that is worked on stops at its next step (ADR 0107). */
@ApplicationScoped
class CancelExport {

    private final Exports exports;
    private final Clock clock;

    CancelExport(Exports exports, Clock clock) {
        this.exports = exports;
        this.clock = clock;
    }

    /**
     * Cancels it and deletes what there is of its file; once it is cancelled nothing changes any more.
     *
     * @throws Refusal 404 {@code unknown-export}, 409 {@code export-ended}
     */
    @Transactional
    Export handle(String contractRef, UUID exportId, Reader reader) {
        var export = exports.requireLocked(contractRef, exportId, reader);
        if (export.cancel(clock.instant(), reader.subject())) {
            exports.deleteFile(export);
        }
        return export;
    }
}
