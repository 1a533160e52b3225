package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.DataClass.OPEN;

/**
 * What the commissioner instructed (domain.md A.1.1, BESPOKE).
 *
 * @param projectRef the project's number in the contract
 */
public record Bespoke(@Guarded(OPEN) String projectRef) {

    static final Bespoke NOTHING = new Bespoke(null);
}
