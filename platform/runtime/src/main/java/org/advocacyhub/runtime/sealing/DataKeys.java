package org.advocacyhub.runtime.sealing;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The data keys of all owners, wrapped as they are stored in table {@code data_key} of a service that seals. */
@ApplicationScoped
@IfBuildProperty(name = "hub.sealing.enabled", stringValue = "true")
public class DataKeys {

    private final Session session;
    private final MasterKeys masterKeys;

    DataKeys(Session session, MasterKeys masterKeys) {
        this.session = session;
        this.masterKeys = masterKeys;
    }

    /** A new key for an owner that has none. Stored by whoever stores the owner, or by {@link #keep}. */
    public DataKey fresh(UUID ownerId) {
        return masterKeys.fresh(ownerId);
    }

    /** Stores a new key. */
    public void keep(DataKey key) {
        session.createNativeMutationQuery(
                        "insert into data_key (owner_id, master_key, wrapped) values (:owner, :master, :wrapped)")
                .setParameter("owner", key.ownerId())
                .setParameter("master", key.masterKey())
                .setParameter("wrapped", key.wrapped())
                .executeUpdate();
    }

    /** The owner's key; empty once it was shredded. */
    public Optional<DataKey> of(UUID ownerId) {
        return Optional.ofNullable(of(List.of(ownerId)).get(ownerId));
    }

    /**
     * The owner's key, which must be there.
     *
     * @throws UnreadableSeal when it was shredded
     */
    public DataKey require(UUID ownerId) {
        return of(ownerId).orElseThrow(() -> new UnreadableSeal("the key of this record was destroyed"));
    }

    /** The keys of several owners in one query; those that were shredded are not among them. */
    public Map<UUID, DataKey> of(Collection<UUID> ownerIds) {
        if (ownerIds.isEmpty()) {
            return Map.of();
        }
        return session
                .createNativeQuery(
                        "select owner_id, master_key, wrapped from data_key where owner_id in (:owners)",
                        Object[].class)
                .setParameter("owners", ownerIds)
                .getResultList()
                .stream()
                .map(row -> masterKeys.unwrap((UUID) row[0], (String) row[1], (byte[]) row[2]))
                .collect(Collectors.toMap(DataKey::ownerId, key -> key));
    }

    /** Destroys the owner's key: everything sealed with it is unreadable from the commit on. */
    public void shred(UUID ownerId) {
        session.createNativeMutationQuery("delete from data_key where owner_id = :owner")
                .setParameter("owner", ownerId)
                .executeUpdate();
    }
}
