package org.advocacyhub.referral.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.advocacyhub.runtime.sealing.DataKey;
import org.advocacyhub.runtime.sealing.DataKeys;

/** Seals to whom a notice goes, with the key of its referral: shredding that key shreds the address too. */
@ApplicationScoped
class Recipients {

    private static final String USE = "notice-recipient";

    private final DataKeys keys;

    Recipients(DataKeys keys) {
        this.keys = keys;
    }

    /** The recipient, sealed; null stays null. */
    byte[] seal(DataKey key, String recipient) {
        return recipient == null ? null : key.seal(recipient, USE);
    }

    /**
     * The recipient.
     *
     * @throws org.advocacyhub.runtime.sealing.UnreadableSeal when the key was destroyed
     */
    String open(UUID referralId, byte[] sealed) {
        return keys.require(referralId).openText(sealed, USE);
    }

    /** Of these notices the ones whose recipient nobody can read any more, by their ids. */
    Set<UUID> unreadable(List<DueNotice> notices) {
        var sealed = notices.stream()
                .filter(notice -> notice.sealedRecipient() != null)
                .toList();
        var readable =
                keys.of(sealed.stream().map(DueNotice::referralId).toList()).keySet();
        return sealed.stream()
                .filter(notice -> !readable.contains(notice.referralId()))
                .map(DueNotice::id)
                .collect(Collectors.toSet());
    }

    /** The referral's key; empty once it was shredded: then there is nobody left to tell. */
    Optional<DataKey> keyOf(UUID referralId) {
        return keys.of(referralId);
    }
}
