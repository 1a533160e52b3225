package org.advocacyhub.runtime.database;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells the database at the start of each transaction whose rows it may show: row-level security compares {@code
 * current_setting('hub.partner', true)} with a row's partner. A partner's or advocate's transaction gets its partner id;
 * all others (the hub, referrers, consumers, background work) get {@code *}, since row-level security stands between
 * partners and roles stand between the rest. Outside a transaction nothing is set and nothing is visible.
 */
@ApplicationScoped
public class RowScope {

    /** The statement that sets it; its one parameter is {@link #visible()}. */
    static final String SET = "select set_config('hub.partner', ?, true)";

    /** Bound while a transaction is opened whose first statements bring the scope themselves; see {@link Opening}. */
    static final ScopedValue<Travelling> TRAVELS = ScopedValue.newInstance();

    private static final String EVERYTHING = "*";
    /** The same by a command that takes no snapshot: the transaction may still choose its isolation afterwards. */
    private static final String SET_EVERYTHING = "set local hub.partner = '*'";

    private static final String NOTHING = "";

    private final DataSource dataSource;
    private final Caller caller;
    private final boolean enabled;

    /** Whether the one transaction that is being opened still needs its scope. */
    static final class Travelling {

        private boolean taken;
        private boolean due;

        /** True once: transactions within the opened one set their scope as usual. */
        private boolean take() {
            due = !taken;
            taken = true;
            return due;
        }

        boolean isDue() {
            return due;
        }
    }

    RowScope(DataSource dataSource, Caller caller, @ConfigProperty(name = "hub.row-scope.enabled") boolean enabled) {
        this.dataSource = dataSource;
        this.caller = caller;
        this.enabled = enabled;
    }

    void begun(@Observes @Initialized(TransactionScoped.class) Object transaction) throws SQLException {
        if (enabled && !(TRAVELS.isBound() && TRAVELS.get().take())) {
            show(visible());
        }
    }

    /**
     * Lets the rest of this transaction work on everybody's rows although a partner called. Only for a front door that takes
     * from anybody and shows nothing of what it finds: whoever widens has checked before that the caller may do this.
     */
    public void everything() {
        try {
            if (enabled) {
                show(EVERYTHING);
            }
        } catch (SQLException failed) {
            throw new DatabaseFailure("the row scope could not be widened", failed);
        }
    }

    private void show(String rows) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(EVERYTHING.equals(rows) ? SET_EVERYTHING : SET)) {
            if (!EVERYTHING.equals(rows)) {
                statement.setString(1, rows);
            }
            statement.execute();
        }
    }

    /** What the caller's transaction may see. */
    String visible() {
        if (!Arc.container().requestContext().isActive()) {
            return EVERYTHING;
        }
        return caller.has(Roles.PARTNER) || caller.has(Roles.ADVOCATE)
                ? caller.partnerId().orElse(NOTHING)
                : EVERYTHING;
    }
}
