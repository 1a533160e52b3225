package org.advocacyhub.referral.subjectaccess;

import java.time.LocalDate;
import org.advocacyhub.referral.subjectaccess.SubjectRequest.Outcome;
import org.advocacyhub.referral.subjectaccess.SubjectRequest.OutcomeReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of a request; what is left out stays. */
@Schema(name = "SubjectRequestChange")
record RequestChange(
        @Schema(description = "At most two months later, with reasons told to the person")
        LocalDate extendedTo,

        @Schema(description = "Somebody checked that risks can be shown without serious harm")
        Boolean riskMayBeShown,

        @Schema(description = "Ends the request") Outcome outcome,
        OutcomeReason outcomeReason) {}
