package org.advocacyhub.provider.casework;

import java.time.LocalDate;
import org.advocacyhub.provider.casework.domain.CaseMove;

/** How a case goes from one partner to another: by a transfer that the other one takes, or with all of a partner's work (domain.md D.1.3, F.9). */
record CasePassage(AdvocacyCase passed) {

    /** Another partner is asked to take it over. */
    void offerElsewhere(LocalDate today) {
        passed.admission(today).takes(CaseMove.TRANSFER);
        passed.life().handOver(true);
    }

    /** Nobody takes it over: it stays. */
    void staysHere() {
        passed.life().handOver(false);
    }

    /** Another partner's advocate works it from now on; everything that counts in days stays (domain.md D.1.3). */
    void takenOver(String partner, String advocate, LocalDate on) {
        if (!passed.life().handingOver() || !passed.life().isOpen()) {
            throw new IllegalStateException("case " + passed.id() + " is not being handed over");
        }
        passed.life().passOn();
        passed.steps().passOn();
        passed.assignment().passTo(partner, advocate, on);
    }

    /**
     * The successor of a partner that withdrew goes on with it, whatever was asked of a third (domain.md F.9).
     *
     * @param advocate null when the successor names somebody later
     */
    void inherited(String partner, String advocate, LocalDate on) {
        passed.life().passOn();
        passed.steps().passOn();
        passed.assignment().inheritedBy(partner, advocate, on);
    }
}
