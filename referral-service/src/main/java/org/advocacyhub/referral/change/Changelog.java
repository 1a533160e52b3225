package org.advocacyhub.referral.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.referral.change.domain.FieldChange;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.sealing.DataKey;
import org.hibernate.Session;

/**
 * Every change of what was told. The paths of the changed answers stand open; their values are sealed with the referral's key,
 * each data class apart. Rows are never changed, and go with their referral; row-level security stands in front of them.
 */
@ApplicationScoped
class Changelog {

    private static final String ADD = """
            insert into referral_change (id, referral_id, at, changed_by, role, kind, reason, fields, open, pd1, pd2, pd3, words)
            values (:id, :referral, :at, :by, :role, :kind, :reason, cast(:fields as jsonb),
                    cast(cast(:open as text) as jsonb), cast(:pd1 as bytea), cast(:pd2 as bytea), cast(:pd3 as bytea),
                    cast(:words as bytea))
            """;

    private static final String OF_REFERRAL = """
            select id, at, changed_by, role, kind, reason, cast(fields as text), cast(open as text), pd1, pd2, pd3, words
            from referral_change where referral_id = :referral and (at, id) < (:at, :id)
            order by at desc, id desc limit :rows
            """;

    private static final Set<DataClass> SEALED = EnumSet.complementOf(EnumSet.of(DataClass.OPEN));
    private static final String WORDS = "change-words";

    private final Session session;

    Changelog(Session session) {
        this.session = session;
    }

    void add(UUID referralId, Reason reason, List<FieldChange> changes, DataKey key, Instant at) {
        var insert = session.createNativeMutationQuery(ADD)
                .setParameter("id", Ids.next())
                .setParameter("referral", referralId)
                .setParameter("at", at)
                .setParameter("by", reason.teller().subject())
                .setParameter("role", reason.teller().role())
                .setParameter("kind", reason.kind().name())
                .setParameter("reason", reason.code())
                .setParameter("fields", ChangeJson.fields(changes))
                .setParameter("open", ChangeJson.values(changes, DataClass.OPEN).orElse(null))
                .setParameter("words", reason.words() == null ? null : key.seal(reason.words(), WORDS));
        SEALED.forEach(dataClass -> insert.setParameter(
                column(dataClass),
                ChangeJson.values(changes, dataClass)
                        .map(values -> key.seal(values, use(dataClass)))
                        .orElse(null)));
        insert.executeUpdate();
    }

    /** The changes go with the referral's data. */
    void delete(UUID referralId) {
        session.createNativeMutationQuery("delete from referral_change where referral_id = :referral")
                .setParameter("referral", referralId)
                .executeUpdate();
    }

    /** The changes of a referral, newest first, before a position. */
    List<Entry> of(UUID referralId, Position before, int rows) {
        return session
                .createNativeQuery(OF_REFERRAL, Object[].class)
                .setParameter("referral", referralId)
                .setParameter("at", before.at())
                .setParameter("id", before.id())
                .setParameter("rows", rows)
                .getResultList()
                .stream()
                .map(Changelog::entry)
                .toList();
    }

    private static Entry entry(Object[] row) {
        return new Entry(
                (UUID) row[0],
                (Instant) row[1],
                new Teller((String) row[2], (String) row[3]),
                (String) row[4],
                (String) row[5],
                ChangeJson.readFields((String) row[6]),
                (String) row[7],
                sealed(row),
                (byte[]) row[11]);
    }

    private static Map<DataClass, byte[]> sealed(Object[] row) {
        var sealed = new EnumMap<DataClass, byte[]>(DataClass.class);
        sealed.put(DataClass.PD1, (byte[]) row[8]);
        sealed.put(DataClass.PD2, (byte[]) row[9]);
        sealed.put(DataClass.PD3, (byte[]) row[10]);
        return sealed;
    }

    private static String column(DataClass dataClass) {
        return dataClass.name().toLowerCase(Locale.ROOT);
    }

    private static String use(DataClass dataClass) {
        return "change-" + column(dataClass);
    }

    /** One change as it is stored. */
    record Entry(
            UUID id,
            Instant at,
            Teller teller,
            String kind,
            String reason,
            Map<String, DataClass> fields,
            String open,
            Map<DataClass, byte[]> sealed,
            byte[] words) {

        /** The changed answers of the classes that may be read; the others are not even opened. */
        List<FieldChange> values(DataKey key, Set<DataClass> readable) {
            var parts = SEALED.stream()
                    .filter(dataClass -> readable.contains(dataClass) && sealed.get(dataClass) != null)
                    .flatMap(dataClass ->
                            ChangeJson.readValues(key.openText(sealed.get(dataClass), use(dataClass)), dataClass));
            var opened = open == null ? Stream.<FieldChange>empty() : ChangeJson.readValues(open, DataClass.OPEN);
            return readable.isEmpty() ? List.of() : Stream.concat(opened, parts).toList();
        }

        /** Why, in the teller's own words; null when nothing was said or the class may not be read. */
        String words(DataKey key, Set<DataClass> readable) {
            return words == null || !readable.contains(DataClass.PD2) ? null : key.openText(words, WORDS);
        }

        @Override
        public String toString() {
            return "Entry[not shown]";
        }
    }
}
