package org.advocacyhub.triage.prompt;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Refusal;

/** The prompts to authorities. At most one of a referral is unanswered. */
@ApplicationScoped
public class DutyPrompts implements PanacheRepositoryBase<DutyPrompt, UUID> {

    private static final Set<DutyPrompt.State> UNANSWERED =
            EnumSet.of(DutyPrompt.State.OPEN, DutyPrompt.State.ESCALATED);
    private static final String PAGE = """
            select * from duty_prompt where %s %s order by prompted_at, prompt_id limit %d
            """;
    private static final String OVERDUE = """
            select * from duty_prompt where state = 'OPEN' and escalate_after < :today
            order by escalate_after limit %d for update skip locked
            """;

    private final EntityManager entityManager;
    private final Clock clock;

    DutyPrompts(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * A prompt.
     *
     * @throws Refusal 404 {@code unknown-prompt}
     */
    public DutyPrompt require(UUID promptId) {
        return findByIdOptional(promptId)
                .orElseThrow(() -> Refusal.notFound("unknown-prompt", "There is no duty prompt " + promptId + "."));
    }

    /** The prompt of a referral that has no reply yet. */
    public Optional<DutyPrompt> unanswered(UUID referralId) {
        return find("referralId = ?1 and state in ?2", referralId, UNANSWERED).firstResultOptional();
    }

    /** The referral needs no reply any more: it was withdrawn, or its referrer said what made the prompt needless. */
    @Transactional(TxType.MANDATORY)
    public void supersede(UUID referralId) {
        unanswered(referralId).ifPresent(prompt -> prompt.supersede(clock.instant()));
    }

    /**
     * One row more than asked for, the oldest first.
     *
     * @param state null: those without a reply
     */
    @SuppressWarnings("unchecked") // a native query of an entity
    public List<DutyPrompt> inOrder(DutyPrompt.State state, Optional<Cursor> after, int limit) {
        var query = entityManager.createNativeQuery(
                PAGE.formatted(
                        state == null ? "state in ('OPEN', 'ESCALATED')" : "state = '" + state.name() + "'",
                        after.isPresent() ? "and (prompted_at, prompt_id) > (:at, :id)" : "",
                        limit + 1),
                DutyPrompt.class);
        after.ifPresent(position -> query.setParameter("at", Instant.parse(position.value(0)))
                .setParameter("id", UUID.fromString(position.value(1))));
        return query.getResultList();
    }

    /** Whether nobody replied in time to any; loads nothing. */
    @Transactional
    public boolean isAnyOverdue(LocalDate today) {
        return count("state = ?1 and escalateAfter < ?2", DutyPrompt.State.OPEN, today) > 0;
    }

    /** Prompts that nobody replied to in time, locked; what another replica is busy with is left to it. */
    @SuppressWarnings("unchecked") // a native query of an entity
    public List<DutyPrompt> overdue(LocalDate today, int most) {
        return entityManager
                .createNativeQuery(OVERDUE.formatted(most), DutyPrompt.class)
                .setParameter("today", today)
                .getResultList();
    }
}
