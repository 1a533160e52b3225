package org.advocacyhub.triage.partner;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.database.TransactionMemory;
import org.advocacyhub.runtime.page.Box.Choice;

/** What partners are called on the pages of the desk; read once in a transaction. */
@ApplicationScoped
public class PartnerNames {

    private record Names() {}

    private final TransactionMemory memory;
    private final Sql sql;

    PartnerNames(TransactionMemory memory, Sql sql) {
        this.memory = memory;
        this.sql = sql;
    }

    /** The name of a partner, with its id where another has the same name; its id when it has not been told. */
    public String of(String partnerId) {
        return memory.recall(new Names(), this::read).getOrDefault(partnerId, partnerId);
    }

    /** Every partner that may be asked at all (C-07) to choose from, by name. */
    public List<Choice> choices() {
        return sql.list("select partner_id from partner where status <> 'SUSPENDED'", row -> row.getString(1)).stream()
                .map(partnerId -> new Choice(partnerId, of(partnerId)))
                .sorted(comparing(Choice::words).thenComparing(Choice::value))
                .toList();
    }

    private Map<String, String> read() {
        var names = new HashMap<String, String>();
        sql.each("select partner_id, name from partner", row -> names.put(row.getString(1), row.getString(2)));
        var seen = new HashSet<String>();
        var shared = names.values().stream().filter(name -> !seen.add(name)).collect(toSet());
        names.replaceAll((partnerId, name) -> shared.contains(name) ? name + " (" + partnerId + ")" : name);
        return names;
    }
}
