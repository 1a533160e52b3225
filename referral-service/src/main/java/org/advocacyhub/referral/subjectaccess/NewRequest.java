package org.advocacyhub.referral.subjectaccess;

import java.time.LocalDate;
import org.advocacyhub.referral.subjectaccess.SubjectRequest.AskedBy;
import org.advocacyhub.referral.subjectaccess.domain.RequestKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person asks for. */
@Schema(name = "NewSubjectRequest")
record NewRequest(
        RequestKind kind,
        AskedBy askedBy,
        @Schema(description = "Today when left out") LocalDate receivedOn,

        @Schema(description = "When it was in doubt who asks: the answer is due a month from then")
        LocalDate identityConfirmedOn) {}
