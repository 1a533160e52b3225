package org.advocacyhub.referral.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The data keys of all owners, wrapped as they are stored. */
@ApplicationScoped
public class DataKeys {

    private final EntityManager entities;
    private final MasterKeys masterKeys;

    DataKeys(EntityManager entities, MasterKeys masterKeys) {
        this.entities = entities;
        this.masterKeys = masterKeys;
    }

    /** A new key for an owner that has none. Stored by whoever stores the owner, or by {@link #keep}. */
    public DataKey fresh(UUID ownerId) {
        return masterKeys.fresh(ownerId);
    }

    /** Stores a new key. */
    public void keep(DataKey key) {
        entities.createNativeQuery(
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
        var keys = new HashMap<UUID, DataKey>();
        for (var row : entities.createNativeQuery(
                        "select owner_id, master_key, wrapped from data_key where owner_id in (:owners)",
                        Object[].class)
                .setParameter("owners", ownerIds)
                .getResultList()) {
            var columns = (Object[]) row;
            var ownerId = (UUID) columns[0];
            keys.put(ownerId, masterKeys.unwrap(ownerId, (String) columns[1], (byte[]) columns[2]));
        }
        return keys;
    }

    /** Destroys the owner's key: everything sealed with it is unreadable from the commit on. */
    public void shred(UUID ownerId) {
        entities.createNativeQuery("delete from data_key where owner_id = :owner")
                .setParameter("owner", ownerId)
                .executeUpdate();
    }
}
