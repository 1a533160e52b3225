package org.advocacyhub.monitoring.export;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.monitoring.facts.FactsBehind.Position;

/** What there is of a file, and where it goes on: whoever takes it up after an interruption begins there. */
@Embeddable
class WrittenSoFar {

    @Column(name = "file_bytes")
    private long bytes;

    @Column(name = "file_lines")
    private long lines;

    private int pieces;

    @Column(name = "after_day")
    private LocalDate afterDay;

    @Column(name = "after_id")
    private UUID afterId;

    /** The next piece of the file; its number. */
    int piece(int size, long more) {
        bytes += size;
        lines += more;
        return pieces++;
    }

    /** Where the list goes on. */
    void goOnAfter(Position last) {
        afterDay = last.day();
        afterId = last.referralId();
    }

    long bytes() {
        return bytes;
    }

    long lines() {
        return lines;
    }

    int pieces() {
        return pieces;
    }

    /** The last fact that is written; empty at the beginning of a list. */
    Optional<Position> after() {
        return Optional.ofNullable(afterDay).map(day -> new Position(day, afterId));
    }
}
