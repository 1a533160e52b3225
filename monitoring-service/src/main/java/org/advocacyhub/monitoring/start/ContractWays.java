package org.advocacyhub.monitoring.start;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.approval.Undecided;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.page.Place;
import org.advocacyhub.runtime.page.Way;
import org.advocacyhub.runtime.page.Ways;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;

/** Where hub, council and partners go to look at a contract: from each of its pages to the others. */
@ApplicationScoped
class ContractWays implements Ways {

    private static final Set<String> COUNCIL_AND_HUB = Set.of(Roles.COMMISSIONER, Roles.HUB_MANAGER, Roles.AUDITOR);
    private static final Set<String> EVERYBODY =
            Set.of(Roles.COMMISSIONER, Roles.HUB_MANAGER, Roles.AUDITOR, Roles.PARTNER);

    private static final Set<String> OF_SPOT_ORDERS = Set.of(
            Roles.COMMISSIONER, Roles.HUB_MANAGER, Roles.AUDITOR, Roles.OPERATIONAL_MANAGER, Roles.TRIAGE_WORKER);

    private static final Set<String> OF_PUBLISHED =
            Set.of(Roles.COMMISSIONER, Roles.HUB_MANAGER, Roles.AUDITOR, Roles.OPERATIONAL_MANAGER, Roles.PARTNER);

    private static final Pattern OF_CONTRACT = Pattern.compile(
            "/contracts/([A-Z0-9][A-Z0-9-]{2,39})/(?:returns/(20\\d\\d-\\d\\d-Q[1-4])(/publication)?)?.*");

    private static final String CONTRACTS = """
            select contract_ref, commissioner, prime_contractor from contract
            where cast(? as text) is null
               or contract_ref in (select contract_ref from current_subcontract where partner_id = ?)
            order by starts_on desc, contract_ref limit 20
            """;

    private static final String RETURNS = """
            select quarter_start, state from quarter_return
            where contract_ref = ? and (cast(? as text) is null or ? = any(awaiting) and state = 'DRAFT')
            order by quarter_start desc limit 8
            """;

    private static final String PUBLISHED = "select max(quarter_start) from publication where contract_ref = ?";

    private static final String UNPAID =
            "select count(*) from partner_invoice where contract_ref = ? and paid_on is null";

    private static final String SIGNALS = """
            select (select count(*) from signal where contract_ref = ? and state <> 'ANSWERED')
                 + (select count(*) from figure_signal where contract_ref = ? and state <> 'ANSWERED')
            """;

    private static final String PRESSURE =
            "select count(*) from pressure_report where contract_ref = ? and replied_on is null";

    private record Contract(String ref, String commissioner, String leadProvider) {}

    private record Standing(String quarter, String state) {}

    private final Sql sql;
    private final Caller caller;
    private final List<Undecided> undecided;
    private final Clock clock;

    ContractWays(Sql sql, Caller caller, @All List<Undecided> undecided, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.undecided = undecided;
        this.clock = clock;
    }

    @Override
    public String heading() {
        return "Contracts";
    }

    @Override
    public List<Way> from(String path) {
        var found = OF_CONTRACT.matcher(path);
        if (!found.matches()) {
            return List.of();
        }
        var ref = found.group(1);
        var quarter = found.group(2);
        return Stream.of(
                        ofContract(ref),
                        quarter == null ? List.<Way>of() : ofReturn(ref, quarter),
                        found.group(3) == null ? List.<Way>of() : List.of(published(ref, quarter)))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Place> places() {
        var partner = caller.partnerId().orElse(null);
        return sql
                .list(
                        CONTRACTS,
                        row -> new Contract(row.getString(1), row.getString(2), row.getString(3)),
                        partner,
                        partner)
                .stream()
                .map(this::place)
                .toList();
    }

    private Place place(Contract contract) {
        var current = Quarter.of(LocalDate.now(clock)).previous().toString();
        return new Place(
                contract.ref(),
                "%s with %s: money against budget, what partners are paid, and the quarter's return."
                        .formatted(contract.commissioner(), contract.leadProvider()),
                Stream.of(ofContract(contract.ref()), ofReturn(contract.ref(), current), lastPublished(contract.ref()))
                        .flatMap(List::stream)
                        .toList(),
                () -> waiting(contract.ref()));
    }

    private static List<Way> ofContract(String ref) {
        var contract = "/contracts/" + ref;
        return List.of(
                new Way("Contract", contract + "/overview", COUNCIL_AND_HUB),
                new Way("Virements", contract + "/virements", COUNCIL_AND_HUB),
                new Way("Variations", contract + "/variations", COUNCIL_AND_HUB),
                new Way("Spot orders", "/spot-orders?contract=" + ref, OF_SPOT_ORDERS),
                new Way("Statements", contract + "/statements", EVERYBODY),
                new Way("Invoices", contract + "/invoices", EVERYBODY));
    }

    private static List<Way> ofReturn(String ref, String quarter) {
        var address = "/contracts/" + ref + "/returns/" + quarter;
        return List.of(
                new Way("Return for " + quarter, address, COUNCIL_AND_HUB),
                new Way("How far it has come", address + "/approval", COUNCIL_AND_HUB),
                new Way("Our part of " + quarter, address + "/part", Set.of(Roles.PARTNER)));
    }

    private List<Way> lastPublished(String ref) {
        return sql.list(PUBLISHED, row -> Optional.ofNullable(row.getObject(1, LocalDate.class)), ref).stream()
                .flatMap(Optional::stream)
                .map(from -> published(ref, Quarter.of(from).toString()))
                .toList();
    }

    private static Way published(String ref, String quarter) {
        return new Way(
                "Published for " + quarter, "/contracts/" + ref + "/returns/" + quarter + "/publication", OF_PUBLISHED);
    }

    /** What the reader has to do next with returns, what the council is asked for, and invoices that are to be paid. */
    private List<String> waiting(String ref) {
        var partner = caller.partnerId().orElse(null);
        var returns = sql
                .list(
                        RETURNS,
                        row -> new Standing(
                                Quarter.of(row.getObject(1, LocalDate.class)).toString(), row.getString(2)),
                        ref,
                        partner,
                        partner)
                .stream()
                .flatMap(standing -> waits(standing).stream());
        var unpaid = caller.has(Roles.HUB_MANAGER)
                ? sql.first(UNPAID, row -> row.getLong(1), ref).orElse(0L)
                : 0L;
        return Stream.of(
                        returns.toList(),
                        Place.many(decisions(ref), "decision", "to be taken"),
                        Place.many(ofCouncil(SIGNALS, ref, ref), "signal", "to be answered"),
                        Place.many(ofCouncil(PRESSURE, ref), "report", "of demand pressure to be replied to"),
                        Place.many(unpaid, "invoice", "to be paid"))
                .flatMap(List::stream)
                .toList();
    }

    /** What waits for the council alone. */
    private long ofCouncil(String question, Object... values) {
        return caller.has(Roles.COMMISSIONER)
                ? sql.first(question, row -> row.getLong(1), values).orElse(0L)
                : 0L;
    }

    private long decisions(String ref) {
        return undecided.stream().mapToLong(kind -> kind.forReader(ref)).sum();
    }

    private List<String> waits(Standing standing) {
        return switch (standing.state()) {
            case "DRAFT" -> forRole(Roles.PARTNER, "Your part of " + standing.quarter() + " is not confirmed");
            case "PARTNER_CONFIRMED" ->
                forRole(Roles.HUB_MANAGER, "The return for " + standing.quarter() + " can be approved");
            case "HUB_APPROVED" ->
                forRole(Roles.COMMISSIONER, "The return for " + standing.quarter() + " can be accepted");
            default -> List.of();
        };
    }

    private List<String> forRole(String role, String words) {
        return caller.has(role) ? List.of(words) : List.of();
    }
}
