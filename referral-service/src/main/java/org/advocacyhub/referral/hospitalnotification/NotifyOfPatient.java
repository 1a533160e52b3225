package org.advocacyhub.referral.hospitalnotification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.advocacyhub.referral.hospitalnotification.domain.Commencement;
import org.advocacyhub.referral.intake.ReceiveReferral;
import org.advocacyhub.referral.intake.ReceiveReferral.Receipt;
import org.advocacyhub.referral.intake.ReceiveReferral.Sender;
import org.advocacyhub.referral.intake.domain.Door;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes a hospital's notification as a referral for an IMHA, from the day on which the law is in force. */
@ApplicationScoped
class NotifyOfPatient {

    private final ReceiveReferral receiveReferral;
    private final Clock clock;
    private final Commencement commencement;

    NotifyOfPatient(
            ReceiveReferral receiveReferral,
            Clock clock,
            @ConfigProperty(name = "hub.hospital-notifications.in-force-from") Optional<LocalDate> inForceFrom) {
        this.receiveReferral = receiveReferral;
        this.clock = clock;
        this.commencement = new Commencement(inForceFrom);
    }

    /** Refuses, before anything is read, while the law is not in force. */
    void requireInForce() {
        if (!commencement.inForce(LocalDate.now(clock))) {
            throw Refusal.notFound(
                    "not-commenced",
                    "Hospital managers' duty to notify (section 130CC of the Mental Health Act 1983) is enacted but not in"
                            + " force. Refer the patient by POST /referrals.");
        }
    }

    @Transactional
    Receipt handle(Notification notification, Sender sender) {
        notification.check();
        try {
            return receiveReferral.handle(notification.form(), sender.at(Door.HOSPITAL));
        } catch (Refusal refused) {
            throw Refusal.invalid(
                    refused.code(),
                    refused.getMessage(),
                    refused.errors().stream().map(Notification::inItsOwnWords).toList());
        }
    }
}
