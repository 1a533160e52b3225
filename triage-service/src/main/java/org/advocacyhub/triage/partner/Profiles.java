package org.advocacyhub.triage.partner;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.advocacyhub.contracts.PartnerEvent;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.triage.partner.domain.Subcontract;
import org.advocacyhub.triage.referral.StoredJson;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * Sub-contracts as stored, parsed once for each content: the key is a hash of the text, so that an entry can never be
 * stale. Holds what the partners of today have; a restart drops the rest.
 */
@ApplicationScoped
class Profiles {

    private static final TypeReference<List<Subcontract>> TERMS = new TypeReference<>() {};

    private final Sql sql;
    private final StoredJson json;
    private final Map<String, List<Subcontract>> byHash = new ConcurrentHashMap<>();

    Profiles(Sql sql, StoredJson json) {
        this.sql = sql;
        this.json = json;
    }

    /** The sub-contracts behind each hash; reads those that this process has not met yet. */
    Map<String, List<Subcontract>> of(List<String> hashes) {
        var unknown = hashes.stream().filter(hash -> !byHash.containsKey(hash)).toArray(String[]::new);
        if (unknown.length > 0) {
            sql.each(
                    "select profile_hash, profile from partner where profile_hash = any(?)",
                    row -> byHash.put(row.getString(1), json.read(row.getString(2), TERMS)),
                    (Object) unknown);
        }
        return byHash;
    }

    /** The sub-contracts of an event as triage keeps them; types that this version does not know are left out. */
    String write(List<PartnerEvent.Subcontract> told) {
        return json.write(told.stream().map(Profiles::terms).toList());
    }

    private static Subcontract terms(PartnerEvent.Subcontract told) {
        return new Subcontract(
                told.contractRef(),
                told.lot(),
                told.serviceTypes().stream()
                        .map(ServiceType::find)
                        .flatMap(Optional::stream)
                        .collect(toCollection(TreeSet::new)),
                new TreeSet<>(told.districts()),
                new TreeSet<>(told.specialisms()),
                told.shareBasisPoints(),
                told.from(),
                told.to(),
                0,
                0);
    }
}
