package org.advocacyhub.referral.referral;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Something that a feature holds about a person. Whoever stores such a thing implements this, so that the person gets it when
 * they ask what is held about them (domain.md H.3).
 */
public interface HeldAboutPerson {

    /** Heading in plain English, for example {@code Documents}. */
    String heading();

    /**
     * What is held, as records or maps of simple values, opened and readable; nothing about third parties.
     *
     * @param referralIds the referrals about the person of which something personal is still kept
     */
    List<?> held(UUID personId, Collection<UUID> referralIds);
}
