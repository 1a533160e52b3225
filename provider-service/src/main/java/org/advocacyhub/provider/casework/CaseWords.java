package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.runtime.sealing.DataKey;
import org.advocacyhub.runtime.sealing.DataKeys;
import org.hibernate.Session;

/**
 * The one key of each case, which seals all free text about it: notes, goals, handover notes, the summary of its closure
 * (domain.md H.2, PD4). Once the key is destroyed (H.4) all of that is unreadable for good, wherever copies of it lie.
 */
@ApplicationScoped
public class CaseWords {

    /** What a handover note is sealed as. */
    public static final String HANDOVER_NOTE = "handover-note";

    /** What the summary of a closure is sealed as. */
    static final String CLOSURE_SUMMARY = "closure-summary";

    private final DataKeys keys;
    private final Session session;

    CaseWords(DataKeys keys, Session session) {
        this.keys = keys;
        this.session = session;
    }

    /** Seals words about a case that the surrounding transaction holds locked, so that the case gets one key. */
    @Transactional(TxType.MANDATORY)
    public byte[] seal(UUID caseId, String words, String use) {
        return forWriting(List.of(caseId)).get(caseId).seal(words, use);
    }

    /** The keys of cases that the surrounding transaction holds locked; whichever had none has one now. */
    @Transactional(TxType.MANDATORY)
    public Map<UUID, DataKey> forWriting(Collection<UUID> caseIds) {
        var known = new HashMap<>(keys.of(caseIds));
        caseIds.forEach(caseId -> known.computeIfAbsent(caseId, this::fresh));
        return known;
    }

    private DataKey fresh(UUID caseId) {
        var key = keys.fresh(caseId);
        keys.keep(key);
        return key;
    }

    /**
     * The key of a case of which something is sealed; empty once its data was deleted.
     *
     * @throws org.advocacyhub.runtime.sealing.UnreadableSeal when the key is missing although nothing was deleted
     */
    public Optional<DataKey> forReading(UUID caseId) {
        var key = keys.of(caseId);
        return key.isEmpty() && !wasDeleted(caseId) ? Optional.of(keys.require(caseId)) : key;
    }

    private boolean wasDeleted(UUID caseId) {
        return session.createNativeQuery("select count(*) from tombstone where case_id = :case", Long.class)
                        .setParameter("case", caseId)
                        .getSingleResult()
                > 0;
    }

    /**
     * Opens words about a case.
     *
     * @param sealed null when there are none
     * @return null when there are none, or their key was destroyed
     */
    public String open(UUID caseId, byte[] sealed, String use) {
        return sealed == null
                ? null
                : forReading(caseId).map(key -> key.openText(sealed, use)).orElse(null);
    }

    /** Destroys the key of a case: from the commit on nobody reads what was sealed with it. */
    @Transactional(TxType.MANDATORY)
    public void shred(UUID caseId) {
        keys.shred(caseId);
    }
}
