package org.advocacyhub.provider.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;
import org.hibernate.exception.ConstraintViolationException;

/** The hub adds a code to a contract's catalogue, words it anew, or ends it. */
@ApplicationScoped
class PutCode {

    /** What a code shall be. */
    record Wanted(String label, LocalDate from, LocalDate to) {}

    /** The code as it is now, and whether it is new. */
    record Outcome(OutcomeCode code, boolean created) {}

    private final OutcomeCodes codes;
    private final Clock clock;

    PutCode(OutcomeCodes codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    @Transactional
    Outcome handle(OutcomeCode.Key key, String ifMatch, Wanted wanted) {
        requireList(key.listName());
        if (wanted.to() != null && !wanted.to().isAfter(wanted.from())) {
            throw Refusal.invalid("to", "end-before-start", "The day on which it ends lies after the first.");
        }
        return codes.locked(key)
                .map(known -> change(known, ifMatch, wanted))
                .orElseGet(() -> create(key, ifMatch, wanted));
    }

    private Outcome change(OutcomeCode known, String ifMatch, Wanted wanted) {
        Versions.require(ifMatch, known.version());
        known.change(wanted.label(), wanted.from(), wanted.to(), LocalDate.now(clock));
        codes.flush();
        return new Outcome(known, false);
    }

    private Outcome create(OutcomeCode.Key key, String ifMatch, Wanted wanted) {
        if (ifMatch != null) {
            throw changedMeanwhile();
        }
        try {
            var added = new OutcomeCode(key, wanted.label(), wanted.from(), wanted.to());
            codes.add(added);
            return new Outcome(added, true);
        } catch (ConstraintViolationException createdMeanwhile) {
            throw changedMeanwhile();
        }
    }

    @Transactional
    List<OutcomeCode> all(String contractRef, String list) {
        requireList(list);
        return codes.of(contractRef, list);
    }

    @Transactional
    OutcomeCode one(OutcomeCode.Key key) {
        return codes.find(key)
                .orElseThrow(
                        () -> Refusal.notFound("unknown-code", "The contract has no row of its own for this code."));
    }

    private void requireList(String list) {
        if (codes.list(list).isEmpty()) {
            throw Refusal.notFound("unknown-list", "There is no such list of codes.");
        }
    }

    private static Refusal changedMeanwhile() {
        return Refusal.of(
                Refusal.Kind.STALE, "changed-meanwhile", "Somebody changed it since you read it: read it again.");
    }
}
