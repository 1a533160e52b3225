package org.advocacyhub.referral.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Whose case each referral has become. */
@ApplicationScoped
public class CaseAccesses implements PanacheRepositoryBase<CaseAccess, UUID> {}
