package org.advocacyhub.referral.intake;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.form.domain.MissingAnswer;
import org.advocacyhub.referral.intake.ReceiveReferral.Receipt;
import org.advocacyhub.referral.referral.domain.ReferralStatus;
import org.advocacyhub.referral.referral.domain.StatusLine;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the sender keeps: the reference, and what is still needed. */
@Schema(name = "Receipt")
public record ReceiptView(
        UUID referralId,
        String referralRef,
        ReferralStatus status,
        String statusLine,
        Instant receivedAt,
        List<MissingAnswer> missing) {

    private static ReceiptView of(Receipt receipt) {
        return new ReceiptView(
                receipt.referralId(),
                receipt.referralRef(),
                ReferralStatus.RECEIVED,
                new StatusLine(ReferralStatus.RECEIVED, null, null, null).text(),
                receipt.receivedAt(),
                receipt.missing());
    }

    /** 201 with the receipt; Location and ETag point to the referral. */
    public static Response created(Receipt receipt) {
        return Response.created(URI.create("/referrals/" + receipt.referralId()))
                .tag(Versions.tag(0))
                .entity(of(receipt))
                .build();
    }
}
