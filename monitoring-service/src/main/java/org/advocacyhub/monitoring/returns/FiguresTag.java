package org.advocacyhub.monitoring.returns;

import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Sha256;
import org.advocacyhub.runtime.web.Versions;

/** ETag and If-Match over what some figures say: whoever agrees to figures agrees to those that were read, and to no others. */
public final class FiguresTag {

    private static final int BYTES = 16;

    private FiguresTag() {}

    /** A short name of what they say, the same as long as none of them says anything else. */
    public static String digest(List<Figure> figures) {
        var told = figures.stream().map(FiguresTag::told).collect(Collectors.joining("\u001e"));
        return HexFormat.of().formatHex(Sha256.of(told.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
    }

    public static EntityTag of(List<Figure> figures) {
        return new EntityTag(digest(figures));
    }

    /** Refuses without {@code If-Match} (428), and when it is of other figures (412). */
    public static void require(String ifMatch, List<Figure> figures) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.of(
                    Refusal.Kind.PRECONDITION_REQUIRED,
                    "if-match-required",
                    "Read the figures first and send their ETag back as If-Match.");
        }
        Versions.requireTag(ifMatch);
        if (!ifMatch.strip().equals("\"" + digest(figures) + "\"")) {
            throw Refusal.of(
                    Refusal.Kind.STALE, "changed-meanwhile", "The figures moved since you read them: read them again.");
        }
    }

    private static String told(Figure figure) {
        return String.join(
                "\u001f",
                figure.kpi().id(),
                figure.breakdown(),
                figure.key(),
                figure.measure(),
                figure.value() == null
                        ? ""
                        : figure.value().stripTrailingZeros().toPlainString(),
                String.valueOf(figure.numerator()),
                String.valueOf(figure.denominator()),
                String.valueOf(figure.words()));
    }
}
