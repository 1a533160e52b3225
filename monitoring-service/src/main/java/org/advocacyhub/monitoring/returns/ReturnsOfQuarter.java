package org.advocacyhub.monitoring.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.advocacyhub.monitoring.returns.domain.FigureChange;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.web.Refusal;

/**
 * The one place that says what the return of a quarter is: as counted now until it is locked, and from then on what was locked, or its
 * last revision (domain.md E.1, ADR 0087). Whatever leaves the house reads it here: the return, its pages and files, and publications.
 */
@ApplicationScoped
public class ReturnsOfQuarter {

    /**
     * What holds of a quarter.
     *
     * @param revision 0 for what was locked; null while the quarter is not locked
     * @param keptAt when it was locked or revised last; null while it is not
     */
    public record Held(QuarterReturn contents, Integer revision, Instant keptAt) {}

    private final CompileReturn compileReturn;
    private final CutConcentration cutConcentration;
    private final KeptReturns kept;
    private final Clock clock;

    ReturnsOfQuarter(CompileReturn compileReturn, CutConcentration cutConcentration, KeptReturns kept, Clock clock) {
        this.compileReturn = compileReturn;
        this.cutConcentration = cutConcentration;
        this.kept = kept;
        this.clock = clock;
    }

    /** As counted now, in a transaction of its own: there must be none yet. 404 when there is no such contract. */
    public QuarterReturn counted(String contractRef, Quarter quarter) {
        return compileReturn.handle(contractRef, quarter);
    }

    /** What holds: the last revision of a locked quarter, else as counted now. As {@link #counted}, before any transaction. */
    public Held held(String contractRef, Quarter quarter) {
        return last(contractRef, quarter)
                .map(last -> new Held(last.contents(), last.revision(), last.keptAt()))
                .orElseGet(() -> new Held(counted(contractRef, quarter), null, null));
    }

    /** The same without the rest. */
    public QuarterReturn inForce(String contractRef, Quarter quarter) {
        return held(contractRef, quarter).contents();
    }

    /** The last revision; empty while the quarter is not locked. */
    public Optional<KeptReturn> last(String contractRef, Quarter quarter) {
        return kept.find(contractRef, quarter, null);
    }

    /** How many figures are counted otherwise than the last revision says; empty while the quarter is not locked. As {@link #counted}. */
    public OptionalInt moved(String contractRef, Quarter quarter) {
        return last(contractRef, quarter)
                .map(last -> FigureChange.between(
                        last.contents().figures(), counted(contractRef, quarter).figures()))
                .map(changes -> OptionalInt.of(changes.size()))
                .orElseGet(OptionalInt::empty);
    }

    /** @throws Refusal 404 {@code unknown-revision} */
    public KeptReturn revision(String contractRef, Quarter quarter, int revision) {
        return kept.find(contractRef, quarter, revision)
                .orElseThrow(() -> Refusal.notFound(
                        "unknown-revision", "There is no revision " + revision + " of the return of " + quarter + "."));
    }

    /** So many revisions after one, in order. */
    public List<KeptReturn> revisionsAfter(String contractRef, Quarter quarter, long revision, int count) {
        return kept.after(contractRef, quarter, revision, count);
    }

    /**
     * Counts a quarter that is to be locked, once it is sure who did how much of it (F.11): the shares are kept at the cut, which may
     * not have come to its round yet. Before any transaction.
     */
    public QuarterReturn countedForTheLock(String contractRef, Quarter quarter) {
        cutConcentration.look(contractRef);
        return counted(contractRef, quarter);
    }

    /** Keeps a return as what was locked. */
    @Transactional(TxType.MANDATORY)
    public KeptReturn lock(QuarterReturn contents, String subject) {
        return keep(new KeptReturn(0, null, subject, clock.instant(), contents, List.of()));
    }

    /**
     * Keeps a return in the place of the last revision, with what became of every figure.
     *
     * @throws Refusal 409 {@code nothing-changed}
     */
    @Transactional(TxType.MANDATORY)
    public KeptReturn revise(KeptReturn before, QuarterReturn contents, String reason, String subject) {
        var changes = FigureChange.between(before.contents().figures(), contents.figures());
        if (changes.isEmpty()) {
            throw Refusal.conflict(
                    "nothing-changed",
                    "Every figure is counted as in revision " + before.revision() + ": there is nothing to revise.");
        }
        return keep(new KeptReturn(before.revision() + 1, reason, subject, clock.instant(), contents, changes));
    }

    private KeptReturn keep(KeptReturn version) {
        kept.add(version);
        return version;
    }
}
