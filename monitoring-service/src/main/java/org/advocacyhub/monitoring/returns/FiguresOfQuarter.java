package org.advocacyhub.monitoring.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.Quarter;

/** What other features may ask about a return. */
@ApplicationScoped
public class FiguresOfQuarter {

    /**
     * The figures as they are counted now.
     *
     * @param asOf sender's time of the latest event that is counted; null before anything was heard
     */
    public record Counted(Instant asOf, List<Figure> figures) {}

    private final CompileReturn compileReturn;

    FiguresOfQuarter(CompileReturn compileReturn) {
        this.compileReturn = compileReturn;
    }

    /** Counts a quarter, in a transaction of its own: there must be none yet. 404 when there is no such contract. */
    public Counted of(String contractRef, Quarter quarter) {
        var compiled = compileReturn.handle(contractRef, quarter);
        return new Counted(compiled.asOf(), compiled.figures());
    }
}
