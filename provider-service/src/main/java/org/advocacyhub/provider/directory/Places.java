package org.advocacyhub.provider.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.advocacyhub.provider.directory.domain.Place;
import org.advocacyhub.provider.partner.Partners;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;
import org.hibernate.Session;

/** Where partners are found and when they are open: entered by the partner or the hub, shown to everybody. */
@ApplicationScoped
class Places {

    private static final String OF = "select places::text, version from partner_places where partner_id = :partner";

    private static final String SET = """
            insert into partner_places (partner_id, places, set_by, set_at, version)
            values (:partner, cast(:places as jsonb), :by, :at, 0)
            on conflict (partner_id) do update
            set places = excluded.places, set_by = excluded.set_by, set_at = excluded.set_at,
                version = partner_places.version + 1
            """;

    private final Partners partners;
    private final Session entities;
    private final ObjectMapper json;
    private final Clock clock;

    Places(Partners partners, Session entities, ObjectMapper json, Clock clock) {
        this.partners = partners;
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /** A partner's places; the version counts from 0, and is -1 while nobody entered any. */
    record Entered(List<Place> places, long version) {}

    @Transactional
    Entered of(PartnerScope scope, String partnerId) {
        partners.mustExist(scope, partnerId);
        return entered(partnerId);
    }

    /** Puts these in the place of all; the first time without a version. */
    @Transactional
    Entered set(PartnerScope scope, String partnerId, String ifMatch, List<Place> places, String by) {
        partners.mustExistAlone(scope, partnerId);
        refuseFaults(places);
        var known = entered(partnerId);
        if (known.version() >= 0) {
            Versions.require(ifMatch, known.version());
        }
        entities.createNativeMutationQuery(SET)
                .setParameter("partner", partnerId)
                .setParameter("places", write(places))
                .setParameter("by", by)
                .setParameter("at", clock.instant())
                .executeUpdate();
        return new Entered(places, known.version() + 1);
    }

    private static void refuseFaults(List<Place> places) {
        for (int index = 0; index < places.size(); index++) {
            var at = index;
            places.get(index).fault().ifPresent(fault -> {
                throw Refusal.invalid(
                        "places[%d].hours[%d]".formatted(at, fault.hours()), fault.code(), fault.message());
            });
        }
    }

    private Entered entered(String partnerId) {
        return entities.createNativeQuery(OF, Tuple.class)
                .setParameter("partner", partnerId)
                .getResultStream()
                .findFirst()
                .map(row -> new Entered(read(row.get(0, String.class)), row.get(1, Long.class)))
                .orElse(new Entered(List.of(), -1));
    }

    /** Of all partners that have any, by partner; for the directory. */
    Map<String, List<Place>> all() {
        return entities.createNativeQuery(
                        "select partner_id, places::text from partner_places order by partner_id", Tuple.class)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> read(row.get(1, String.class))));
    }

    private List<Place> read(String text) {
        try {
            return List.of(json.readValue(text, Place[].class));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("places that nobody can read", damaged);
        }
    }

    private String write(List<Place> places) {
        try {
            return json.writeValueAsString(places);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("places have no JSON form", unwritable);
        }
    }
}
