package org.advocacyhub.triage.triagecase;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.triage.banding.domain.PauseKind;
import org.advocacyhub.triage.banding.domain.PausedTime;

/** When the clock of a case stood still, and for how long in all (domain.md C.5 rule 3). */
@Embeddable
public class CaseClock {

    @Column(name = "paused_days")
    private int pausedDays;

    @Column(name = "paused_since")
    private LocalDate pausedSince;

    @OneToMany(mappedBy = "triageCase", cascade = CascadeType.PERSIST)
    @OrderBy("beganOn, pauseId")
    private List<CasePause> pauses = new ArrayList<>();

    CasePause stop(CasePause pause) {
        open(pause.kind()).ifPresent(open -> {
            throw Refusal.conflict(
                    "already-paused", "The clock stands still for " + open.kind() + " since " + open.beganOn() + ".");
        });
        pauses.add(pause);
        count();
        return pause;
    }

    /** Stops it, or lets a pause of the same kind begin earlier. */
    void stopBy(CasePause pause) {
        open(pause.kind())
                .ifPresentOrElse(
                        open -> {
                            open.beganAlready(pause.beganOn());
                            count();
                        },
                        () -> stop(pause));
    }

    CasePause goOn(UUID pauseId, LocalDate on, String by) {
        var pause = open().filter(open -> open.pauseId().equals(pauseId))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("not-paused", "There is no such pause, or it is over already."));
        end(List.of(pause), on, by);
        return pause;
    }

    void goOn(PauseKind kind, LocalDate on, String by) {
        open(kind).ifPresent(pause -> end(List.of(pause), on, by));
    }

    void goOn(LocalDate on, String by) {
        if (pausedSince != null) {
            end(open().toList(), on, by);
        }
    }

    void waitsForTeam(String team) {
        if (pausedSince != null) {
            open().forEach(pause -> pause.waitsForTeam(team));
        }
    }

    /** Working days for which it stood still in all. */
    public int pausedDays() {
        return pausedDays;
    }

    /** Since when it stands still; null while it runs. */
    public LocalDate pausedSince() {
        return pausedSince;
    }

    /** Every pause, the oldest first. */
    public List<CasePause> pauses() {
        return List.copyOf(pauses);
    }

    private void end(List<CasePause> over, LocalDate on, String by) {
        over.forEach(pause -> pause.end(on, by));
        count();
    }

    private void count() {
        pausedDays = PausedTime.workingDays(pauses.stream()
                .filter(pause -> !pause.isOpen())
                .map(CasePause::span)
                .toList());
        pausedSince = open().map(CasePause::beganOn).min(LocalDate::compareTo).orElse(null);
    }

    private Optional<CasePause> open(PauseKind kind) {
        return open().filter(pause -> pause.kind() == kind).findFirst();
    }

    private Stream<CasePause> open() {
        return pauses.stream().filter(CasePause::isOpen);
    }
}
