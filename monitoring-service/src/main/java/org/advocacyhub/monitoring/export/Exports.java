package org.advocacyhub.monitoring.export;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.advocacyhub.monitoring.export.Export.State;
import org.advocacyhub.monitoring.export.domain.ExportRules;
import org.advocacyhub.monitoring.export.domain.Lane;
import org.advocacyhub.monitoring.export.domain.Wanted;
import org.advocacyhub.monitoring.facts.FactsBehind.Position;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;
import org.hibernate.Session;

/** All exports. What changes while one is worked on is committed at once, so that progress can be seen and outlives a kill. */
@ApplicationScoped
class Exports implements PanacheRepositoryBase<Export, UUID> {

    private static final List<State> OPEN = List.of(State.WAITING, State.RUNNING);
    private static final String EXPIRED = "state = ?1 and expiresAt <= ?2";

    /**
     * Whose turn it is, and where it goes on.
     *
     * @param attempt with this number alone it can be changed
     * @param after where the list of facts goes on; empty at its beginning
     * @param lines of the file so far
     */
    record Turn(UUID exportId, int attempt, String contractRef, Wanted wanted, Optional<Position> after, long lines) {}

    /** What somebody worked on is no longer theirs: it was cancelled, or somebody else has taken it up. */
    static final class NoLongerOurs extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private NoLongerOurs(Turn turn) {
            super("attempt " + turn.attempt() + " of export " + turn.exportId() + " was ended by somebody else");
        }
    }

    private final Clock clock;

    Exports(Clock clock) {
        this.clock = clock;
    }

    /** One that the reader may read; any other is as if it were not there. */
    @Transactional
    Export require(String contractRef, UUID exportId, Reader reader) {
        return findByIdOptional(exportId)
                .filter(export -> export.contractRef().equals(contractRef))
                .filter(export -> mayBeSeen(reader.scope(), export))
                .filter(export ->
                        ExportRules.mayRead(export.requestedBy(), export.role(), reader.subject(), reader.roles()))
                .orElseThrow(() -> Refusal.notFound("unknown-export", "There is no export " + exportId + " for you."));
    }

    /** The same as it stands now, kept from changing until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    Export requireLocked(String contractRef, UUID exportId, Reader reader) {
        var export = require(contractRef, exportId, reader);
        getEntityManager().refresh(export, LockModeType.PESSIMISTIC_WRITE);
        return export;
    }

    /** So many that the reader may read, asked for before a moment, the newest first. */
    List<Export> before(String contractRef, Reader reader, Instant moment, UUID exportId, int count) {
        return find("""
                        contractRef = ?1 and (requestedBy = ?2 or role in ?3)
                        and (cast(?6 as String) is null or partnerId = ?6)
                        and (requestedAt < ?4 or requestedAt = ?4 and exportId < ?5) order by requestedAt desc, exportId desc
                        """, contractRef, reader.subject(), reader.roles(), moment, exportId, reader.partnerId())
                .page(0, count)
                .list();
    }

    private static boolean mayBeSeen(PartnerScope scope, Export export) {
        return switch (scope) {
            case PartnerScope.EveryPartner _ -> true;
            case PartnerScope.OnlyPartner(var own) -> own.equals(export.partnerId());
        };
    }

    /** How many of an account wait or are worked on. */
    long open(String subject) {
        return count("requestedBy = ?1 and state in ?2", subject, OPEN);
    }

    /** Whether there is anything to do in a lane, without waiting for anybody. */
    @Transactional
    boolean isWorkThere(Lane lane) {
        return list("state in ?1", OPEN).stream().anyMatch(export -> export.lane() == lane);
    }

    /**
     * Takes up the next one of a lane. To be called by who holds the lane's lock: what still counts as running was left by somebody who
     * was killed, and comes first.
     */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Turn> takeUp(Lane lane) {
        var next = find("state in ?1 order by state, requestedAt, exportId", OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        return next.stream()
                .filter(export -> export.lane() == lane)
                .filter(export -> export.takeUp(clock.instant()))
                .findFirst()
                .map(export -> new Turn(
                        export.exportId(),
                        export.attempts(),
                        export.contractRef(),
                        export.wanted(),
                        export.file().after(),
                        export.file().lines()));
    }

    /**
     * Changes one that is worked on.
     *
     * @throws NoLongerOurs when it was cancelled or taken up by somebody else since
     */
    @Transactional(TxType.REQUIRES_NEW)
    void change(Turn turn, Consumer<Export> change) {
        var export = findById(turn.exportId(), LockModeType.PESSIMISTIC_WRITE);
        if (!export.isAt(turn.attempt())) {
            throw new NoLongerOurs(turn);
        }
        change.accept(export);
    }

    /** Adds a piece of so many lines to the file, unless it is empty, and changes what goes with it, in one transaction. */
    @Transactional(TxType.REQUIRES_NEW)
    void append(Turn turn, byte[] content, int lines, Consumer<Export> change) {
        change(turn, export -> {
            if (content.length > 0) {
                addPiece(export, content, lines);
            }
            change.accept(export);
        });
    }

    /** The same with the whole file. */
    @Transactional(TxType.REQUIRES_NEW)
    void appendAll(Turn turn, List<byte[]> file, Consumer<Export> change) {
        change(turn, export -> {
            file.forEach(content -> addPiece(export, content, 0));
            change.accept(export);
        });
    }

    private void addPiece(Export export, byte[] content, int lines) {
        getEntityManager()
                .createNativeQuery(
                        "insert into export_piece (export_id, piece, content) values (:id, :piece, :content)")
                .setParameter("id", export.exportId())
                .setParameter("piece", export.file().piece(content.length, lines))
                .setParameter("content", content)
                .executeUpdate();
    }

    /** Whether there is a file to delete. */
    @Transactional
    boolean isAnyExpired() {
        return count(EXPIRED, State.DONE, clock.instant()) > 0;
    }

    /** Deletes the files of what has expired; that they were there stays. */
    @Transactional(TxType.REQUIRES_NEW)
    void expire() {
        for (var export : find(EXPIRED, State.DONE, clock.instant())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()) {
            deleteFile(export);
            export.expire();
        }
    }

    /** Deletes what there is of a file. */
    @Transactional(TxType.MANDATORY)
    void deleteFile(Export export) {
        getEntityManager()
                .createNativeQuery("delete from export_piece where export_id = :id")
                .setParameter("id", export.exportId())
                .executeUpdate();
    }

    /** A piece of a file; empty when it has expired meanwhile. */
    @Transactional
    Optional<byte[]> piece(UUID exportId, int piece) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select content from export_piece where export_id = :id and piece = :piece", Tuple.class)
                .setParameter("id", exportId)
                .setParameter("piece", piece)
                .uniqueResultOptional()
                .map(row -> row.get(0, byte[].class));
    }
}
