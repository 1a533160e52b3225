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
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.advocacyhub.monitoring.export.Exports.Turn;
import org.advocacyhub.monitoring.export.domain.ExportKind.Format;
import org.advocacyhub.monitoring.export.domain.ExportRules;
import org.advocacyhub.monitoring.export.domain.Wanted.Facts;
import org.advocacyhub.monitoring.export.domain.Wanted.Publications;
import org.advocacyhub.monitoring.export.domain.Wanted.Returns;
import org.advocacyhub.monitoring.facts.FactsBehind.Position;
import org.advocacyhub.monitoring.publication.PublicationsAsFile;
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
    private final PublicationsAsFile publicationsAsFile;
    private final FactsOfFigure factsOfFigure;
    private final Clock clock;
    private final Duration kept;

    MakeFile(
            Exports exports,
            ReturnsAsFile returnsAsFile,
            PublicationsAsFile publicationsAsFile,
            FactsOfFigure factsOfFigure,
            Clock clock,
            @ConfigProperty(name = "hub.exports.kept") Duration kept) {
        this.exports = exports;
        this.returnsAsFile = returnsAsFile;
        this.publicationsAsFile = publicationsAsFile;
        this.factsOfFigure = factsOfFigure;
        this.clock = clock;
        this.kept = kept;
    }

    /**
     * Goes on where the turn says until the file is whole.
     *
     * @param stopping asked after each step
     * @throws Stopped when it says so
     * @throws Exports.NoLongerOurs after the step at which it was cancelled, or taken up by somebody else
     * @throws Refusal when it can't be made, however often it is tried
     */
    void handle(Turn turn, BooleanSupplier stopping) {
        switch (turn.wanted()) {
            case Returns returns -> whole(turn, stopping, composed -> file(turn.contractRef(), returns, composed));
            case Publications published ->
                whole(turn, stopping, composed -> file(turn.contractRef(), published, composed));
            case Facts facts -> facts(turn, facts, stopping);
        }
    }

    /** What is of quarters is made in memory, always from the first one on, and kept at once. */
    private void whole(Turn turn, BooleanSupplier stopping, Function<IntConsumer, byte[]> made) {
        var file = made.apply(done -> {
            goOn(stopping);
            exports.change(turn, export -> export.progress(done));
        });
        exports.appendAll(turn, pieces(file), export -> export.done(clock.instant(), kept));
    }

    private byte[] file(String contractRef, Returns returns, IntConsumer composed) {
        return returns.kind().format() == Format.PDF
                ? returnsAsFile.pdf(contractRef, returns.quarters(), composed)
                : returnsAsFile.workbook(contractRef, returns.quarters(), composed);
    }

    private byte[] file(String contractRef, Publications published, IntConsumer composed) {
        var quarters = published.quarters();
        var audience = published.audience();
        return switch (published.kind().format()) {
            case WORKBOOK -> publicationsAsFile.workbook(contractRef, quarters, audience, composed);
            case PDF -> publicationsAsFile.pdf(contractRef, quarters, audience, composed);
            case CSV -> publicationsAsFile.csv(contractRef, quarters, audience, composed);
        };
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
                export.file().goOnAfter(last);
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
