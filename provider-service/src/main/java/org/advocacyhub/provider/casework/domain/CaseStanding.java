package org.advocacyhub.provider.casework.domain;

import java.time.LocalDate;

/**
 * Where a case stands (domain.md D.1.2). Each standing has only the moves that exist from it:
 *
 * <pre>
 *   OpenAllocated -- contact --> FirstContact -- work --> Active &lt;-- hold, resume --> OnHold
 *         |                           |                     |                        |
 *         +------------- close -------+---------------------+------------------------+
 *                                     |
 *                  signature wanted   v   none wanted
 *                      Closing ---- sign ----> Closed -- reopen, in time --> where it stood
 *                         |
 *                         +-- refuse --> where it stood
 * </pre>
 *
 * Before the first contact work may be recorded (reading records, liaison), but the case doesn't become active by it; nor does
 * it while an instruction that the law wants isn't verified (A.2). What rested and was closed is active when it is taken up
 * again.
 */
public sealed interface CaseStanding {

    /** As it is stored and shown. */
    CaseState state();

    /** A case that somebody works. */
    sealed interface Open extends CaseStanding {

        /** Where it goes on when an ending is undone. */
        default Open resting() {
            return this;
        }

        /** It ends. */
        default Closed close(Ending ending) {
            return new Closed(ending, resting());
        }

        /** It ends once somebody else has signed. */
        default Closing askToClose(Ending ending) {
            return new Closing(ending, resting());
        }
    }

    /** An advocate is named; nobody was met. */
    record OpenAllocated() implements Open {

        @Override
        public CaseState state() {
            return CaseState.OPEN_ALLOCATED;
        }

        public FirstContact contact() {
            return new FirstContact();
        }
    }

    /** The person was met, or visited in a non-instructed case. */
    record FirstContact() implements Open {

        @Override
        public CaseState state() {
            return CaseState.FIRST_CONTACT;
        }

        public Active work() {
            return new Active();
        }
    }

    /** Work has begun. */
    record Active() implements Open {

        @Override
        public CaseState state() {
            return CaseState.ACTIVE;
        }

        public OnHold hold(Hold hold) {
            return new OnHold(hold);
        }
    }

    /** It rests for a reason until a day. */
    record OnHold(Hold hold) implements Open {

        @Override
        public CaseState state() {
            return CaseState.ON_HOLD;
        }

        @Override
        public Open resting() {
            return new Active();
        }

        public Active resume() {
            return new Active();
        }
    }

    /** The work is done and written up; the ending waits for a signature (D.2). */
    record Closing(Ending ending, Open before) implements CaseStanding {

        @Override
        public CaseState state() {
            return CaseState.CLOSING;
        }

        public Closed sign() {
            return new Closed(ending, before);
        }

        public Open refuse() {
            return before;
        }
    }

    /** It is over, and for a while it may be taken up again for the same issue. */
    record Closed(Ending ending, Open before) implements CaseStanding {

        @Override
        public CaseState state() {
            return CaseState.CLOSED;
        }

        /** Up to and on the last day. */
        public boolean mayReopen(LocalDate today) {
            return !today.isAfter(ending.reopenUntil());
        }

        public Open reopen(LocalDate today) {
            if (!mayReopen(today)) {
                throw new IllegalStateException("the case could be reopened until " + ending.reopenUntil());
            }
            return before;
        }
    }
}
