package org.advocacyhub.referral.postcode;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.advocacyhub.referral.postcode.domain.Edition;

/** An edition of the postcode directory on its way into the database. Once it is complete, nothing is added. */
@Entity
@Table(name = "postcode_edition")
class PostcodeEdition {

    private static final long AFTER_THE_HEADER = 2;

    @Id
    private String edition;

    private Instant startedAt;
    private Instant completedAt;
    private long nextLine;
    private long taken;
    private long withoutDistrict;
    private long repeated;
    private long refused;

    protected PostcodeEdition() {}

    PostcodeEdition(Edition edition, Instant startedAt) {
        this.edition = edition.name();
        this.startedAt = startedAt;
        this.nextLine = AFTER_THE_HEADER;
    }

    /** Counts a part that was loaded. */
    void add(PostcodeFile part, long entered) {
        nextLine = part.nextLine();
        taken += entered;
        repeated += part.taken().size() - entered;
        withoutDistrict += part.withoutDistrict();
        refused += part.refused();
    }

    void complete(Instant at) {
        completedAt = at;
    }

    boolean isComplete() {
        return completedAt != null;
    }

    String edition() {
        return edition;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant completedAt() {
        return completedAt;
    }

    long nextLine() {
        return nextLine;
    }

    long taken() {
        return taken;
    }

    long withoutDistrict() {
        return withoutDistrict;
    }

    long repeated() {
        return repeated;
    }

    long refused() {
        return refused;
    }
}
