package org.advocacyhub.triage.queue;

import java.time.Instant;
import java.util.List;

/**
 * The queue as the page at the desk shows it.
 *
 * @param bands each band of which something is open, the most urgent first
 * @param choices what the list can be narrowed by
 * @param narrowed not everything that is open is listed
 * @param onward address of the rest; null when there is none
 */
record QueueView(
        Instant now,
        List<BandView> bands,
        List<ChoicesView> choices,
        boolean narrowed,
        List<EntryView> entries,
        String onward) {

    /**
     * What is open in a band.
     *
     * @param forPerson a person at the hub has to decide
     * @param missed a day to keep is over
     * @param waitedDays working days since the oldest came in
     */
    record BandView(String band, long open, long forPerson, long missed, Instant oldest, int waitedDays) {}

    /** One thing to choose, as a list that drops down. */
    record ChoicesView(String name, String label, List<ChoiceView> choices) {}

    record ChoiceView(String value, String words, boolean chosen) {}

    /**
     * A referral in the list.
     *
     * @param waitedDays working days since it came in
     * @param district its name; null while it is open
     * @param mine the reader holds it
     */
    record EntryView(TriageCaseView view, int waitedDays, String district, boolean mine) {}

    /** Everything that is open. */
    public long open() {
        return bands.stream().mapToLong(BandView::open).sum();
    }
}
