package org.advocacyhub.referral.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.advocacyhub.referral.equality.domain.EqualityTold;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.intake.ReceiveReferral.Receipt;
import org.advocacyhub.referral.intake.ReceiveReferral.Sender;
import org.advocacyhub.referral.intake.domain.Contacts;
import org.advocacyhub.runtime.web.IdempotentRequests;

/** Takes a referral from the web page: through the same gate and by the same rules as the API's public form. */
@ApplicationScoped
public class TakePublicReferral {

    private static final String OPERATION = "POST /refer";

    private final PublicGate gate;
    private final IdempotentRequests idempotentRequests;
    private final ReceiveReferral receiveReferral;

    TakePublicReferral(PublicGate gate, IdempotentRequests idempotentRequests, ReceiveReferral receiveReferral) {
        this.gate = gate;
        this.idempotentRequests = idempotentRequests;
        this.receiveReferral = receiveReferral;
    }

    /** Counts a request of a network address; refuses once there were too many. */
    public void admit(String address) {
        gate.pass(address);
    }

    /**
     * Stores a referral, once for each key however often it is sent; refuses once too many named one of its contacts.
     *
     * @param key made with the page
     * @param answers what was sent, to tell a repetition from another form
     * @param equality the answers to the equality questions; null for none
     * @return the reference
     */
    public String handle(String key, Object answers, ReferralForm form, EqualityTold equality) {
        return idempotentRequests
                .answer(
                        key,
                        OPERATION,
                        answers,
                        () -> kept(gate.passOnce(
                                Contacts.of(form), () -> receiveReferral.handle(form, equality, Sender.PUBLIC))))
                .getHeaderString(HttpHeaders.LOCATION);
    }

    /** Only what is needed to say it again: the reference. */
    private static Response kept(Receipt receipt) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, receipt.referralRef())
                .build();
    }
}
