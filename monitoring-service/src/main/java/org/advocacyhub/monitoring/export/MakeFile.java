package org.advocacyhub.monitoring.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.advocacyhub.monitoring.export.Exports.Turn;
import org.advocacyhub.monitoring.export.domain.ExportKind;
import org.advocacyhub.monitoring.export.domain.ExportRules;
import org.advocacyhub.monitoring.export.domain.Wanted.Facts;
import org.advocacyhub.monitoring.export.domain.Wanted.Returns;
import org.advocacyhub.monitoring.facts.FactsBehind.Position;
import org.advocacyhub.monitoring.report.ReturnsAsFile;
import org.advocacyhub.monitoring.returns.FactsOfFigure;
import org.advocacyhub.monitoring.returns.domain.Period;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the file of an export, in pieces of which each is kept when it is made. */
@ApplicationScoped
class MakeFile {

    private static final int LINES_OF_A_PIECE = 1000;
    private static final int BYTES_OF_A_PIECE = 1 << 20;

    /** The service stops: another may go on. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private final Exports exports;
    private final ReturnsAsFile returnsAsFile;
    private final FactsOfFigure factsOfFigure;
    private final Clock clock;
    private final Duration kept;

    MakeFile(
            Exports exports,
            ReturnsAsFile returnsAsFile,
            FactsOfFigure factsOfFigure,
            Clock clock,
            @ConfigProperty(name = "hub.exports.kept") Duration kept) {
        this.exports = exports;
        this.returnsAsFile = returnsAsFile;
        this.factsOfFigure = factsOfFigure;
        this.clock = clock;
        this.kept = kept;
    }

    /**
     * Goes on where the turn says until the file is whole.
     *
     * @param stopping asked after each step
     * @throws Stopped when it says so
     * @throws Refusal when it can't be made, however often it is tried
     */
    void handle(Turn turn, BooleanSupplier stopping) {
        switch (turn.wanted()) {
            case Returns returns -> returns(turn, returns, stopping);
            case Facts facts -> facts(turn, facts, stopping);
        }
    }

    /** A workbook or a PDF is made in memory, always from its first quarter on, and kept at once. */
    private void returns(Turn turn, Returns returns, BooleanSupplier stopping) {
        IntConsumer composed = done -> {
            goOn(stopping);
            exports.change(turn, export -> export.progress(done));
        };
        var file = returns.kind() == ExportKind.PDF
                ? returnsAsFile.pdf(turn.contractRef(), returns.quarters(), composed)
                : returnsAsFile.workbook(turn.contractRef(), returns.quarters(), composed);
        exports.appendAll(turn, pieces(file), export -> export.done(clock.instant(), kept));
    }

    private static List<byte[]> pieces(byte[] file) {
        return IntStream.iterate(0, from -> from < file.length, from -> from + BYTES_OF_A_PIECE)
                .mapToObj(from -> Arrays.copyOfRange(file, from, Math.min(file.length, from + BYTES_OF_A_PIECE)))
                .toList();
    }

    /** Facts are kept page by page: after a kill the file goes on with the next line. */
    private void facts(Turn turn, Facts facts, BooleanSupplier stopping) {
        var figure = new FactsOfFigure.Figure(facts.kpi(), facts.breakdown(), facts.key(), facts.measure());
        var after = turn.after();
        var lines = turn.lines();
        if (after.isEmpty()) {
            after = Optional.of(FactsOfFigure.before(facts.period()));
            append(turn, FactsOfFigure.heads(), 0, facts.period(), after.get());
        }
        while (after.isPresent()) {
            goOn(stopping);
            var next = factsOfFigure.next(turn.contractRef(), figure, facts.period(), after, LINES_OF_A_PIECE);
            lines += next.count();
            if (lines > ExportRules.MOST_LINES) {
                throw Refusal.invalid(
                        "to",
                        "too-many-facts",
                        "There are more than " + ExportRules.MOST_LINES + " facts: ask for a shorter period.");
            }
            append(turn, next.text(), next.count(), facts.period(), next.last());
            after = Optional.ofNullable(next.last());
        }
    }

    /** @param last null when nothing follows */
    private void append(Turn turn, String text, int lines, Period period, Position last) {
        exports.append(turn, text.getBytes(StandardCharsets.UTF_8), lines, export -> {
            if (last == null) {
                export.done(clock.instant(), kept);
            } else {
                export.goOnAfter(last);
                export.progress(Math.toIntExact(ChronoUnit.DAYS.between(period.from(), last.day())));
            }
        });
    }

    private static void goOn(BooleanSupplier stopping) {
        if (stopping.getAsBoolean()) {
            throw new Stopped();
        }
    }
}
