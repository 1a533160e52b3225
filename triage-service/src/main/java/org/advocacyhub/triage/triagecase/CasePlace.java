package org.advocacyhub.triage.triagecase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What people found out about where a case belongs (domain.md G.3). The database has none where nothing of it is known.
 *
 * @param acceptedElsewhereBy by when a named service outside has to confirm; null when nothing is to be confirmed
 * @param referredTo a service outside that was asked, by its code in the register
 * @param pickedDistrict what a triage worker named
 */
@Embeddable
public record CasePlace(
        @Column(name = "out_of_area_by") Instant acceptedElsewhereBy,
        @Column(name = "referred_to") String referredTo,
        @Column(name = "picked_district") String pickedDistrict) {

    static final CasePlace NOTHING_KNOWN = new CasePlace(null, null, null);

    /** The same, to be confirmed by then; an earlier end stays. */
    CasePlace confirmedBy(Instant end) {
        var earlier = acceptedElsewhereBy == null || end.isBefore(acceptedElsewhereBy) ? end : acceptedElsewhereBy;
        return new CasePlace(earlier, referredTo, pickedDistrict);
    }

    /** The same, with nothing to be confirmed. */
    CasePlace confirmedByNobody() {
        return new CasePlace(null, referredTo, pickedDistrict);
    }

    CasePlace referredTo(String service) {
        return new CasePlace(acceptedElsewhereBy, service, pickedDistrict);
    }

    CasePlace inDistrict(String gss) {
        return new CasePlace(acceptedElsewhereBy, referredTo, gss);
    }
}
