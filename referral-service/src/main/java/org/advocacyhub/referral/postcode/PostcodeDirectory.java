package org.advocacyhub.referral.postcode;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.advocacyhub.referral.form.PlacesFound;
import org.advocacyhub.referral.form.PlacesFound.Place;
import org.advocacyhub.referral.form.domain.PersonTold;
import org.advocacyhub.referral.form.domain.Postcode;
import org.advocacyhub.referral.postcode.domain.Edition;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.start.Beforehand;
import org.jboss.logging.Logger;

/**
 * Looks up where postcodes lie, in the edition that holds on a day. Which editions there are is kept in memory, so that intake
 * costs no query where none was loaded, and one where one was.
 */
@ApplicationScoped
public class PostcodeDirectory implements Beforehand {

    private static final Logger LOG = Logger.getLogger(PostcodeDirectory.class);

    private static final String FIND = """
            select postcode, district, council from postcode_district
            where edition = ? and postcode in (?, ?) and (ends_on is null or ends_on > ?)
            """;

    private static final String COMPLETE = "select edition from postcode_edition where completed_at is not null";

    private final Sql sql;
    private volatile List<Edition> editions = List.of();

    PostcodeDirectory(Sql sql) {
        this.sql = sql;
    }

    /**
     * Where a person's home and present place lie, as far as the directory knows.
     *
     * @param on the day of receipt; a postcode that had ended by then is not found
     */
    public PlacesFound find(PersonTold person, LocalDate on) {
        var edition = Edition.validOn(editions, on);
        var home = written(person.homePostcode());
        var current = written(person.currentPostcode());
        if (edition.isEmpty() || home == null && current == null) {
            return PlacesFound.NONE;
        }
        var found = find(edition.get(), home, current, on);
        return PlacesFound.of(found.get(home), found.get(current), edition.get().name());
    }

    private Map<String, Place> find(Edition edition, String home, String current, LocalDate on) {
        var found = new HashMap<String, Place>();
        sql.each(
                FIND,
                row -> found.put(row.getString(1), new Place(row.getString(2), row.getString(3))),
                edition.name(),
                home,
                current,
                on);
        return found;
    }

    private static String written(String postcode) {
        return Optional.ofNullable(postcode)
                .flatMap(Postcode::parse)
                .filter(parsed -> !parsed.incode().isEmpty())
                .map(parsed -> parsed.outcode() + parsed.incode())
                .orElse(null);
    }

    @Override
    public void prepare() {
        read();
    }

    /** Looks which editions are complete, in the transaction of the caller if there is one. */
    void read() {
        editions = sql.list(COMPLETE, row -> Edition.parse(row.getString(1))).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Looks again which editions are complete; when the database is away, those of before stay until the next time. */
    @Scheduled(
            every = "{hub.reference-data.refresh-every}",
            delayed = "{hub.reference-data.refresh-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void readAgain() {
        try {
            read();
        } catch (DatabaseFailure away) {
            LOG.debug("the editions of the postcode directory could not be read again: those of before stay", away);
        }
    }
}
