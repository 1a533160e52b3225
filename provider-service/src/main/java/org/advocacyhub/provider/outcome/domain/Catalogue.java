package org.advocacyhub.provider.outcome.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The codes of one list under one contract. */
public final class Catalogue {

    private final String list;
    private final Map<String, CatalogueCode> codes;

    /** Why a code can't be chosen. */
    public record Fault(String code, String message) {}

    public Catalogue(String list, List<CatalogueCode> codes) {
        this.list = list;
        this.codes = codes.stream().collect(Collectors.toMap(CatalogueCode::code, Function.identity()));
    }

    /**
     * Why a code can't be chosen on a day; empty when it can.
     *
     * @param kept codes that were chosen before: they may stay, also when they have ended since
     */
    public Optional<Fault> fault(String chosen, LocalDate day, Set<String> kept) {
        if (kept.contains(chosen)) {
            return Optional.empty();
        }
        var known = find(chosen);
        if (known.isEmpty()) {
            return Optional.of(new Fault("unknown-code", "The list " + list + " of the contract has no such code."));
        }
        if (known.get().choosableOn(day)) {
            return Optional.empty();
        }
        return Optional.of(
                day.isBefore(known.get().from())
                        ? new Fault(
                                "not-yet", "This code holds from " + known.get().from() + " on.")
                        : new Fault(
                                "deprecated-code",
                                "This code ended on " + known.get().to() + ": it can be read and no more be chosen."));
    }

    /** What a code means, whether or not it may still be chosen. */
    public String label(String code) {
        return find(code).map(CatalogueCode::label).orElse(code);
    }

    private Optional<CatalogueCode> find(String code) {
        if (codes.containsKey(code)) {
            return Optional.of(codes.get(code));
        }
        return codes.values().stream()
                .filter(known -> known.stem() && code.startsWith(known.code() + "_"))
                .findFirst();
    }
}
