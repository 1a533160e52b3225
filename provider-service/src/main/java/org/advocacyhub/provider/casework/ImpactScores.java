package org.advocacyhub.provider.casework;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.casework.domain.ScorePoint;

/** The three answers on the impact scale at one point of a case (domain.md D.5.2), 1 to 5 each. */
@Entity
class ImpactScores {

    /** Each point is asked once. */
    @Embeddable
    record Key(UUID caseId, @Enumerated(EnumType.STRING) ScorePoint point) {}

    @EmbeddedId
    private Key key;

    private String partnerId;
    private LocalDate scoredOn;
    private int imp1;
    private int imp2;
    private int imp3;

    protected ImpactScores() {}

    ImpactScores(AdvocacyCase of, RecordScores.Scores scores) {
        this.key = new Key(of.id(), scores.point());
        this.partnerId = of.partnerId();
        this.scoredOn = scores.scoredOn();
        this.imp1 = scores.imp1();
        this.imp2 = scores.imp2();
        this.imp3 = scores.imp3();
    }

    RecordScores.Scores scores() {
        return new RecordScores.Scores(key.point(), scoredOn, imp1, imp2, imp3);
    }
}
