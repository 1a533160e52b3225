package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.DataClass.PD1;
import static org.advocacyhub.referral.form.domain.DataClass.PD2;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A parent in a process about their own child (domain.md A.10.2, B.1 field 50).
 *
 * @param supportInHearing help inside a court hearing is wanted, which the courts arrange themselves
 */
public record ParentCp(
        @Guarded(PD2) ProceedingsStage childrenProceedingsStage,
        @Guarded(PD2) LocalDate conferenceDate,
        @Guarded(PD1) List<Integer> childAges,
        @Guarded(PD2) Answer supportInHearing) {

    static final ParentCp NOTHING = new ParentCp(null, null, null, null);

    public ParentCp {
        childAges = childAges == null
                ? List.of()
                : childAges.stream().filter(Objects::nonNull).toList(); // twins are of one age
    }

    /** Where the children's process stands. */
    public enum ProceedingsStage {
        CHILD_IN_NEED,
        S47_ENQUIRY,
        CHILD_PROTECTION_CONFERENCE,
        PLO_PRE_PROCEEDINGS,
        LAC_REVIEW,
        CARE_PROCEEDINGS,
        U;

        /** There is, or soon will be, a day on which others decide. */
        boolean hasConference() {
            return this == CHILD_PROTECTION_CONFERENCE || this == PLO_PRE_PROCEEDINGS || this == LAC_REVIEW;
        }
    }

    boolean processKnown() {
        return childrenProceedingsStage != null && childrenProceedingsStage != ProceedingsStage.U;
    }

    @Override
    public String toString() {
        return "ParentCp[not shown]";
    }
}
