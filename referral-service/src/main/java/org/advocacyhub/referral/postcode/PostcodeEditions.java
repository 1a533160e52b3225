package org.advocacyhub.referral.postcode;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.referral.postcode.domain.Edition;

/** The editions of the postcode directory that were loaded or are being loaded. */
@ApplicationScoped
class PostcodeEditions implements PanacheRepositoryBase<PostcodeEdition, String> {

    Optional<PostcodeEdition> locked(Edition edition) {
        return Optional.ofNullable(findById(edition.name(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Editions, the newest first, after one. */
    List<PostcodeEdition> page(String after, int limit) {
        return find("edition < ?1 order by edition desc", after == null ? "9999-99" : after)
                .page(0, limit)
                .list();
    }
}
