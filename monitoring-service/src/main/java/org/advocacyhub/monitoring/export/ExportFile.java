package org.advocacyhub.monitoring.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.UUID;
import org.advocacyhub.monitoring.export.domain.Wanted.Publications;
import org.advocacyhub.runtime.web.Refusal;

/** The file of an export as an answer, read and sent piece by piece. */
@ApplicationScoped
class ExportFile {

    private final Exports exports;

    ExportFile(Exports exports) {
        this.exports = exports;
    }

    /** @throws Refusal 409 when there is no file, not yet or no more */
    Response answer(Export export) {
        return switch (export.state()) {
            case WAITING, RUNNING ->
                throw Refusal.conflict(
                        "export-not-ready",
                        export.stepsDone() + " of " + export.steps() + " steps are done: ask again in a while.");
            case FAILED ->
                throw Refusal.conflict("export-failed", "It failed: " + export.failure() + ". Ask for it again.");
            case EXPIRED ->
                throw Refusal.conflict(
                        "export-expired", "The file was deleted on " + export.expiresAt() + ": ask for it again.");
            case CANCELLED ->
                throw Refusal.conflict(
                        "export-cancelled", "It was cancelled on " + export.finishedAt() + ": ask for it again.");
            case DONE -> file(export);
        };
    }

    private Response file(Export export) {
        var kind = export.kind();
        return Response.ok(pieces(export.exportId(), export.file().pieces()), kind.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, export.file().bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(export) + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static String name(Export export) {
        var wanted = export.wanted();
        return String.join(
                        "_",
                        export.contractRef(),
                        wanted.period().from().toString(),
                        wanted.period().to().toString())
                + (wanted instanceof Publications published ? "_" + published.audience() : "")
                + "." + wanted.kind().ending();
    }

    /** What expires while it is sent comes to less than its length says, which every client notices. */
    private StreamingOutput pieces(UUID exportId, int count) {
        return output -> {
            for (int piece = 0; piece < count; piece++) {
                output.write(exports.piece(exportId, piece)
                        .orElseThrow(() -> new IOException("an export has expired while it was sent")));
            }
        };
    }
}
